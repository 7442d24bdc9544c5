import java.util.concurrent.Semaphore;

class SemaphoreWithTwoPermits {
  static final Semaphore a = new Semaphore(2);
  static final Semaphore b = new Semaphore(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.acquire();
      b.acquire();
      System.out.print("");
      b.release();
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
