// expect: deadlock MainReturnsStuck.a MainReturnsStuck.b MainReturnsStuck.c
// Another thread waits for the stuck ones and is no part of the circle.
import java.util.concurrent.CountDownLatch;

class MainReturnsStuck {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object c = new Object();
  static final Object d = new Object();
  static final CountDownLatch three = new CountDownLatch(3);

  public static void main(String[] args) throws Exception {
    Turns.go("1", () -> take(a, b));
    Turns.go("2", () -> take(b, c));
    Turns.go("3", () -> take(c, a));
    three.await();
    Turns.go("bystander", () -> {
      synchronized (d) {
        synchronized (a) {
        }
      }
    });
  }

  static void take(Object outer, Object inner) throws Exception {
    synchronized (outer) {
      three.countDown();
      three.await();
      synchronized (inner) {
      }
    }
  }
}
