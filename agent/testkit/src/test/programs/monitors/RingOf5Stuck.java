// expect: deadlock RingOf5Stuck.locks[] RingOf5Stuck.locks[] RingOf5Stuck.locks[] RingOf5Stuck.locks[] RingOf5Stuck.locks[]
import java.util.concurrent.CountDownLatch;

class RingOf5Stuck {
  static final Object[] locks = new Object[5];

  static {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  public static void main(String[] args) throws Exception {
    CountDownLatch all = new CountDownLatch(locks.length);
    for (int i = 0; i < locks.length; i++) {
      int me = i;
      Turns.go("thread " + i, () -> {
        synchronized (locks[me]) {
          all.countDown();
          all.await();
          synchronized (locks[(me + 1) % locks.length]) {
          }
        }
      });
    }
  }
}
