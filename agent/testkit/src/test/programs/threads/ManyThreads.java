/** Three hundred threads, one after the other and together, in one order. */
class ManyThreads {
  static final Object a = new Object();
  static final Object b = new Object();
  static int count;

  public static void main(String[] args) throws Exception {
    Thread[] threads = new Thread[300];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> {
        synchronized (a) {
          synchronized (b) {
            count++;
          }
        }
      });
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    synchronized (b) {
      System.out.println(count);
    }
  }
}
