// from: 21
// expect: deadlock VirtualAndPlatform.a VirtualAndPlatform.b
import java.util.concurrent.CountDownLatch;

class VirtualAndPlatform {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Thread first = Thread.ofVirtual().name("first").start(() -> take(a, b, both));
    Thread second = Thread.ofPlatform().name("second").start(() -> take(b, a, both));
    first.join();
    second.join();
  }

  static void take(Object outer, Object inner, CountDownLatch both) {
    synchronized (outer) {
      both.countDown();
      Turns.run(both::await);
      synchronized (inner) {
      }
    }
  }
}
