import java.util.concurrent.Semaphore;

class SemaphoreReleasedAfterDeath {
  static final Semaphore token = new Semaphore(1);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> token.acquire()).join();
    Thread second = Turns.go("second", () -> {
      token.acquire();
      token.release();
    });
    Turns.awaitBlocked(second);
    // Long enough to look many times: it has no owner, so it cannot be orphaned.
    Thread.sleep(500);
    token.release();
  }
}
