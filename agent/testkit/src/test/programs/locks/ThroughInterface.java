// expect: lock-order-cycle ThroughInterface.a ThroughInterface.b
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.Lock;

class ThroughInterface {
  static final Lock a = new ReentrantLock();
  static final Lock b = new ReentrantLock();

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
      b.lock();
      try {
        a.lock();
        try {
          System.out.print("");
        } finally {
          a.unlock();
        }
      } finally {
        b.unlock();
      }
    });
  }
}
