// expect: deadlock SemaphoresStuck.a SemaphoresStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

class SemaphoresStuck {
  static final Semaphore a = new Semaphore(1);
  static final Semaphore b = new Semaphore(1);

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      a.acquire();
      both.countDown();
      both.await();
      b.acquire();
    });
    Turns.go("second", () -> {
      b.acquireUninterruptibly();
      both.countDown();
      both.await();
      a.acquire();
    });
  }
}
