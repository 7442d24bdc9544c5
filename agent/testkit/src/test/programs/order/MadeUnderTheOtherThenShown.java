// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** Made and taken under another lock, but a thread that knows it was started in between. */
public class MadeUnderTheOtherThenShown {

  static final Object config = new Object();
  static volatile boolean isOver;

  public static void main(String[] args) throws Exception {
    Thread other;
    synchronized (config) {
      ReentrantLock lock = new ReentrantLock();
      other = new Thread(() -> against(lock), "other");
      other.start();
      lock.lock();
      lock.unlock();
    }
    isOver = true;
  }

  static void against(ReentrantLock lock) {
    while (!isOver) {
      Thread.yield();
    }
    lock.lock();
    try {
      synchronized (config) {
        lock.getHoldCount();
      }
    } finally {
      lock.unlock();
    }
  }
}
