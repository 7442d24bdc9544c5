// expect: lock-order-cycle
class ThreadAsLock {
  static class Worker extends Thread {
    Worker other;
    int turn;

    @Override
    public void run() {
      Turns.await(turn);
      synchronized (this) {
        synchronized (other) {
        }
      }
      Turns.next(turn + 1);
    }
  }

  public static void main(String[] args) throws Exception {
    Worker first = new Worker();
    Worker second = new Worker();
    first.other = second;
    second.other = first;
    second.turn = 1;
    first.start();
    second.start();
  }
}
