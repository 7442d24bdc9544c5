// expect: lock-order-cycle
import java.io.OutputStream;
import java.io.PrintStream;

class PrintStreams {
  static final Object a = new Object();
  static final PrintStream out = new PrintStream(new Locking(), true);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        out.println("x");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      out.println("y");
    });
  }

  /** Takes a lock for every byte. */
  static class Locking extends OutputStream {
    @Override
    public void write(int b) {
      synchronized (a) {
      }
    }
  }
}
