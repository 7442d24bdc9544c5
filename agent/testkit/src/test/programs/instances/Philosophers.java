// expect: lock-order-cycle Philosophers$Fork Philosophers$Fork Philosophers$Fork Philosophers$Fork Philosophers$Fork

class Philosophers {
  public static void main(String[] args) throws Exception {
    Fork[] forks = new Fork[5];
    for (int i = 0; i < forks.length; i++) {
      forks[i] = new Fork();
    }
    for (int i = 0; i < forks.length; i++) {
      int me = i;
      Philosopher philosopher = new Philosopher(forks[i], forks[(i + 1) % forks.length]);
      Turns.go("philosopher " + i, () -> {
        Turns.await(me);
        philosopher.eat();
        Turns.next(me + 1);
      });
    }
  }

  static class Fork {}

  static class Philosopher {
    private final Fork left;
    private final Fork right;

    Philosopher(Fork left, Fork right) {
      this.left = left;
      this.right = right;
    }

    void eat() {
      synchronized (left) {
        synchronized (right) {
        }
      }
    }
  }
}
