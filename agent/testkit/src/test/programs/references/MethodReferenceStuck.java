// expect: deadlock MethodReferenceStuck.a MethodReferenceStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

class MethodReferenceStuck {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();
  static final CountDownLatch both = new CountDownLatch(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> take(a::lock, b::lock));
    Turns.go("second", () -> take(b::lock, a::lock));
  }

  static void take(Runnable outer, Runnable inner) throws Exception {
    outer.run();
    both.countDown();
    both.await();
    inner.run();
  }
}
