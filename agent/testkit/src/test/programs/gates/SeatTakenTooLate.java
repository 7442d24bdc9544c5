// expect: lock-order-cycle SeatTakenTooLate.forks[] SeatTakenTooLate.forks[] SeatTakenTooLate.forks[] SeatTakenTooLate.forks[]
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

class SeatTakenTooLate {
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
    forks[me].lock();
    seats.acquire();
    forks[(me + 1) % N].lock();
    forks[(me + 1) % N].unlock();
    seats.release();
    forks[me].unlock();
  }
}
