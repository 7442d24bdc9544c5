// expect: deadlock FirstLockAtEndOfStackStuck.a FirstLockAtEndOfStackStuck.b
// A thread takes its first lock where its stack is nearly at its end.
import java.util.concurrent.CountDownLatch;

class FirstLockAtEndOfStackStuck {
  static final Object a = new Object();
  static final Object b = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) {
    new Thread(() -> {
      try {
        deep();
      } catch (StackOverflowError e) {
        take(a, b);
      }
    }).start();
    new Thread(() -> take(b, a)).start();
  }

  static int deep() {
    try {
      return 1 + deep();
    } finally {
      synchronized (a) {
      }
    }
  }

  static void take(Object outer, Object inner) {
    synchronized (outer) {
      both.countDown();
      while (both.getCount() > 0) {
        Thread.yield();
      }
      synchronized (inner) {
      }
    }
  }
}
