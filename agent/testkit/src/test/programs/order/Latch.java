// dismissed: happens-before
import java.util.concurrent.CountDownLatch;

class Latch {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    Turns.go("first", () -> {
      ab();
      done.countDown();
    });
    Turns.go("second", () -> {
      done.await();
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
