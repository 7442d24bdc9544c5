// dismissed: single-thread
import java.util.Timer;
import java.util.TimerTask;

class Timers {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Timer timer = new Timer("timer");
    timer.schedule(task(() -> ab()), 1);
    timer.schedule(task(() -> {
      ba();
      timer.cancel();
    }), 5);
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

  static TimerTask task(Runnable body) {
    return new TimerTask() {
      @Override
      public void run() {
        body.run();
      }
    };
  }
}
