// expect: deadlock NoStackTraceStuck.a NoStackTraceStuck.b
import java.util.concurrent.CountDownLatch;

/** Threads that do not tell where they are. */
class NoStackTraceStuck {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    new Secretive(() -> take(a, b, both)).start();
    new Secretive(() -> take(b, a, both)).start();
  }

  static void take(Object outer, Object inner, CountDownLatch both) {
    synchronized (outer) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        return;
      }
      synchronized (inner) {
      }
    }
  }

  static class Secretive extends Thread {
    Secretive(Runnable body) {
      super(body);
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new AssertionError("nobody's business");
    }
  }
}
