// dismissed: happens-before
import java.util.concurrent.LinkedTransferQueue;

class Transferred {
  static final Object a = new Object();
  static final Object b = new Object();
  static final LinkedTransferQueue<String> queue = new LinkedTransferQueue<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      ab();
      queue.transfer("done");
    });
    Turns.go("second", () -> {
      queue.take();
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
