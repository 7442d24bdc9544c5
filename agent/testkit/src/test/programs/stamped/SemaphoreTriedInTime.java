// dismissed: try-lock
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class SemaphoreTriedInTime {
  static final Semaphore a = new Semaphore(1);
  static final Semaphore b = new Semaphore(1);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.acquire();
      if (b.tryAcquire(1, TimeUnit.SECONDS)) {
        b.release();
      }
      a.release();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.acquire();
      a.acquire();
      System.out.print("");
      a.release();
      b.release();
    });
  }
}
