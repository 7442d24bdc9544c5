// expect: lock-order-cycle SemaphoreForms.a SemaphoreForms.b
import java.util.concurrent.Semaphore;

class SemaphoreForms {
  static final Semaphore a = new Semaphore(1, true);
  static final Semaphore b = new Semaphore(1);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.acquireUninterruptibly();
      b.acquire(1);
      b.release(1);
      a.release();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.acquireUninterruptibly(1);
      a.acquire();
      a.release(1);
      b.release();
    });
  }
}
