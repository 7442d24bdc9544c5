// from: 21
// expect: deadlock VirtualLocks.a VirtualLocks.b
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

class VirtualLocks {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Thread first = Thread.ofVirtual().name("first").start(() -> take(a, b, both));
    Thread second = Thread.ofVirtual().name("second").start(() -> take(b, a, both));
    first.join();
    second.join();
  }

  static void take(ReentrantLock outer, ReentrantLock inner, CountDownLatch both) {
    outer.lock();
    both.countDown();
    Turns.run(both::await);
    inner.lock();
  }
}
