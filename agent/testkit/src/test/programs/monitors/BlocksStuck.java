// expect: deadlock BlocksStuck.a BlocksStuck.b
import java.util.concurrent.CountDownLatch;

class BlocksStuck {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        synchronized (b) {
        }
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
