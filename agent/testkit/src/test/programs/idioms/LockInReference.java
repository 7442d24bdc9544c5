// expect: lock-order-cycle
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Locks out of references, optionals and getters. */
class LockInReference {
  static final AtomicReference<Lock> a = new AtomicReference<>(new ReentrantLock());
  static final Optional<Lock> b = Optional.of(new ReentrantLock());

  static Lock a() {
    return a.get();
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a().lock();
      b.get().lock();
      b.get().unlock();
      a().unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.ifPresent(Lock::lock);
      a.get().lock();
      a.get().unlock();
      b.ifPresent(Lock::unlock);
    });
  }
}
