// expect: deadlock UnwovenMonitorStuck.a UnwovenMonitorStuck.b
import java.util.concurrent.CountDownLatch;
import java.io.ByteArrayOutputStream;

class UnwovenMonitorStuck {
  static final Object a = new Object();

  /** Its methods are synchronized, and the agent does not weave them. */
  static final ByteArrayOutputStream b = new ByteArrayOutputStream();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        b.write(1);
      }
    });
    Turns.go("second", () -> {
      synchronized (b) {
        both.countDown();
        both.await();
        synchronized (a) {
        }
      }
    });
  }
}
