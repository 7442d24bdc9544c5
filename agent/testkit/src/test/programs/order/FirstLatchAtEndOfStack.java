// dismissed: happens-before
// What follows the order of threads is used first where a stack is nearly at its end.
import java.util.concurrent.CountDownLatch;

class FirstLatchAtEndOfStack {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread deep = new Thread(() -> {
      nested(a, new Object());
      try {
        deep(new CountDownLatch(Integer.MAX_VALUE));
      } catch (StackOverflowError e) {
        // As intended.
      }
    });
    deep.start();
    deep.join();

    CountDownLatch done = new CountDownLatch(1);
    Thread one = new Thread(() -> {
      nested(a, b);
      done.countDown();
    });
    Thread two = new Thread(() -> {
      await(done);
      nested(b, a);
    });
    one.start();
    two.start();
    one.join();
    two.join();
  }

  static int deep(CountDownLatch latch) {
    try {
      return 1 + deep(latch);
    } finally {
      latch.countDown();
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
