// expect: lock-order-cycle MethodReferences.a MethodReferences.b
import java.util.concurrent.locks.ReentrantLock;

/** Locks are taken through method references. */
class MethodReferences {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      around(a::lock, () -> around(b::lock, () -> {}, b::unlock), a::unlock);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      around(b::lock, () -> around(a::lock, () -> {}, a::unlock), b::unlock);
    });
  }

  static void around(Runnable before, Runnable body, Runnable after) {
    before.run();
    try {
      body.run();
    } finally {
      after.run();
    }
  }
}
