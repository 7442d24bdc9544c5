// dismissed: happens-before
import java.util.concurrent.Semaphore;

class SignalSemaphore {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Semaphore done = new Semaphore(0);
    Turns.go("first", () -> {
      ab();
      done.release();
    });
    Turns.go("second", () -> {
      done.acquire();
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
