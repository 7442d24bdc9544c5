// expect: lock-order-cycle
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.locks.ReentrantLock;

/** A synchronized block within a call through reflection and through a method handle. */
class LockInHandle {
  static final Object a = new Object();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    MethodHandle ba =
        MethodHandles.lookup()
            .findStatic(LockInHandle.class, "ba", MethodType.methodType(void.class));
    Turns.go("first", () -> {
      LockInHandle.class.getDeclaredMethod("ab").invoke(null);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      try {
        ba.invokeExact();
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    });
  }

  static void ab() {
    synchronized (a) {
      b.lock();
      b.unlock();
    }
  }

  static void ba() {
    b.lock();
    synchronized (a) {
    }
    b.unlock();
  }
}
