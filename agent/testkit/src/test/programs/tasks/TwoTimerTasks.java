// expect: lock-order-cycle
import java.util.Timer;
import java.util.TimerTask;

/** The tasks of two timers may run at the same time, whoever told them to. */
class TwoTimerTasks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Timer one = new Timer("one");
    Timer two = new Timer("two");
    one.schedule(
        new TimerTask() {
          @Override
          public void run() {
            synchronized (a) {
              synchronized (b) {
              }
            }
            Turns.next(1);
            one.cancel();
          }
        },
        1);
    two.schedule(
        new TimerTask() {
          @Override
          public void run() {
            Turns.await(1);
            synchronized (b) {
              synchronized (a) {
              }
            }
            two.cancel();
          }
        },
        1);
  }
}
