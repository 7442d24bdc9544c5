// expect: lock-order-cycle SidesInFields.lock SidesInFields.m
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class SidesInFields {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static final Lock read = lock.readLock();
  static final Lock write = lock.writeLock();
  static final ReentrantLock m = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      read.lock();
      m.lock();
      m.unlock();
      read.unlock();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      m.lock();
      write.lock();
      write.unlock();
      m.unlock();
    });
  }
}
