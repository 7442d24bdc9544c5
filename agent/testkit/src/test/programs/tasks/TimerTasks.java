// dismissed: happens-before
import java.util.Timer;
import java.util.TimerTask;

/** What a timer does comes after what was done before it was told to. */
class TimerTasks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Timer timer = new Timer("timer");
    Turns.go("maker", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              synchronized (b) {
                synchronized (a) {
                }
              }
              timer.cancel();
            }
          },
          1);
    });
  }
}
