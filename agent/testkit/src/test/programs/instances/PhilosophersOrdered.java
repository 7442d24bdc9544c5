class PhilosophersOrdered {
  public static void main(String[] args) throws Exception {
    Object[] forks = new Object[5];
    for (int i = 0; i < forks.length; i++) {
      forks[i] = new Object();
    }
    for (int i = 0; i < forks.length; i++) {
      Object first = forks[Math.min(i, (i + 1) % forks.length)];
      Object second = forks[Math.max(i, (i + 1) % forks.length)];
      Turns.go("philosopher " + i, () -> {
        synchronized (first) {
          synchronized (second) {
          }
        }
      });
    }
  }
}
