// expect: deadlock
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** System.err itself is part of the deadlock. */
class StandardErrorStuck {
  static final Object a = new Object();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    System.setErr(new PrintStream(new Locking(), true));
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        System.err.println("x");
      }
    });
    Turns.go("second", () -> System.err.println("y"));
  }

  static class Locking extends OutputStream {
    @Override
    public void write(int b) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      synchronized (a) {
      }
    }
  }
}
