import java.util.concurrent.locks.ReentrantLock;

class InOrder {
  static final ReentrantLock a = new ReentrantLock();
  static final ReentrantLock b = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
        a.unlock();
      }
    });
  }
}
