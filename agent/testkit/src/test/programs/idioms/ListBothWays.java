// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** Hand over hand along a list, by one thread from the front, by another from the back. */
class ListBothWays {
  static final ReentrantLock[] cells = new ReentrantLock[6];

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new ReentrantLock();
    }
    Turns.go("first", () -> {
      walk(0, 1);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      walk(cells.length - 1, -1);
    });
  }

  static void walk(int from, int step) {
    cells[from].lock();
    int at = from;
    while (at + step >= 0 && at + step < cells.length) {
      cells[at + step].lock();
      cells[at].unlock();
      at += step;
    }
    cells[at].unlock();
  }
}
