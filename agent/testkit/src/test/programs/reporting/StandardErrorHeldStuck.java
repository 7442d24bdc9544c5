// expect: deadlock
import java.util.concurrent.CountDownLatch;

/** The program's monitor of System.err and System.out. */
class StandardErrorHeldStuck {
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> take(System.err, System.out));
    Turns.go("second", () -> take(System.out, System.err));
  }

  static void take(Object outer, Object inner) throws Exception {
    synchronized (outer) {
      both.countDown();
      both.await();
      synchronized (inner) {
      }
    }
  }
}
