// dismissed: happens-before
import java.util.concurrent.CyclicBarrier;

class Barrier {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Turns.go("first", () -> {
      ab();
      barrier.await();
    });
    Turns.go("second", () -> {
      barrier.await();
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
