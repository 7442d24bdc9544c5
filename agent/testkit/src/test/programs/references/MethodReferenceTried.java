import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** tryLock by reference, unlock by call: nothing stays held. */
class MethodReferenceTried {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      BooleanSupplier take = a::tryLock;
      if (take.getAsBoolean()) {
        a.unlock();
      }
      b.lock();
      b.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      a.lock();
      Runnable release = a::unlock;
      release.run();
      b.unlock();
    });
  }
}
