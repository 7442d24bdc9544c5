// dismissed: gate-lock
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

class OneSeatLessThanForks {
  static final int N = 4;
  static final ReentrantLock[] forks = new ReentrantLock[N];
  static final Semaphore seats = new Semaphore(N - 1);

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < N; i++) {
      forks[i] = new ReentrantLock();
    }
    for (int i = 0; i < N; i++) {
      int me = i;
      Turns.go("philosopher-" + me, () -> {
        Turns.await(me);
        dine(me);
        Turns.next(me + 1);
      });
    }
  }

  static void dine(int me) throws InterruptedException {
    seats.acquire();
    try {
      forks[me].lock();
      forks[(me + 1) % N].lock();
      forks[(me + 1) % N].unlock();
      forks[me].unlock();
    } finally {
      seats.release();
    }
  }
}
