// dismissed: happens-before
import java.util.concurrent.Exchanger;

class Exchange {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Exchanger<String> exchanger = new Exchanger<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      exchanger.exchange("x");
    });
    Turns.go("second", () -> {
      exchanger.exchange("y");
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }
}
