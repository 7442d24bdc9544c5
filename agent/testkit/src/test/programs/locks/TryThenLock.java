// expect: lock-order-cycle TryThenLock.a TryThenLock.b
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Who tries first and waits then, waits. */
class TryThenLock {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();
  static int contended;

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      if (!b.tryLock()) {
        contended++;
        b.lock();
      }
      b.unlock();
      a.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      if (a.tryLock(1, TimeUnit.SECONDS)) {
        contended--;
      } else {
        System.out.println("slow");
        a.lockInterruptibly();
      }
      a.unlock();
      b.unlock();
    });
  }
}
