// dismissed: happens-before
import java.util.concurrent.Phaser;

class Phases {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Phaser phaser = new Phaser(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      phaser.arriveAndAwaitAdvance();
    });
    Turns.go("second", () -> {
      phaser.arriveAndAwaitAdvance();
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }
}
