// expect: deadlock InterruptedGroupStuck.a InterruptedGroupStuck.b
import java.util.concurrent.CountDownLatch;

/** The program interrupts all threads of its group, and gets stuck afterwards. */
class InterruptedGroupStuck {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread.currentThread().getThreadGroup().interrupt();
    Thread.interrupted();
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> take(a, b, both));
    Turns.go("second", () -> take(b, a, both));
  }

  static void take(Object outer, Object inner, CountDownLatch both) throws InterruptedException {
    synchronized (outer) {
      both.countDown();
      both.await();
      synchronized (inner) {
      }
    }
  }
}
