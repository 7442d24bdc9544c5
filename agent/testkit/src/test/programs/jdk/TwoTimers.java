// expect: lock-order-cycle
import java.util.Timer;
import java.util.TimerTask;

class TwoTimers {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Timer left = new Timer("left");
    Timer right = new Timer("right");
    left.schedule(task(() -> {
      nested(a, b);
      Turns.next(1);
      left.cancel();
    }), 1);
    right.schedule(task(() -> {
      Turns.await(1);
      nested(b, a);
      right.cancel();
    }), 1);
  }

  static TimerTask task(Runnable body) {
    return new TimerTask() {
      @Override
      public void run() {
        body.run();
      }
    };
  }

  static void nested(Object outer, Object inner) {
    synchronized (outer) {
      synchronized (inner) {
      }
    }
  }
}
