// dismissed: happens-before
// dismissed: happens-before
import java.util.concurrent.Phaser;

/** Phasers in tiers: what is done between two phases comes after all, and before all. */
class PhaseAction {

  public static void main(String[] args) throws Exception {
    Object a = new Object();
    Object b = new Object();
    Object c = new Object();
    Phaser root = new Phaser() {
      @Override
      protected boolean onAdvance(int phase, int parties) {
        nested(b, a);
        nested(b, c);
        return super.onAdvance(phase, parties);
      }
    };
    Phaser left = new Phaser(root, 1);
    Phaser right = new Phaser(root, 1);
    Turns.go("first", () -> {
      nested(a, b);
      left.arriveAndAwaitAdvance();
      nested(c, b);
    });
    Turns.go("second", () -> {
      nested(a, b);
      right.awaitAdvance(right.arrive());
      nested(c, b);
    });
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
