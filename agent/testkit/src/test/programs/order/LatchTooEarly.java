// expect: lock-order-cycle LatchTooEarly.a LatchTooEarly.b
import java.util.concurrent.CountDownLatch;

class LatchTooEarly {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Turns.go("first", () -> {
      done.countDown();
      ab();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      done.await();
      Turns.await(1);
      ba();
    });
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
