// expect: deadlock StuckInStream.a StuckInStream.b
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class StuckInStream {
  static final Object a = new Object();
  static final Object b = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) {
    new Thread(() -> take(a, b)).start();
    IntStream.range(0, 1).parallel().forEach(i -> take(b, a));
  }

  static void take(Object outer, Object inner) {
    synchronized (outer) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      synchronized (inner) {
      }
    }
  }
}
