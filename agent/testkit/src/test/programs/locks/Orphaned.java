// expect: orphaned-lock Orphaned.lock
import java.util.concurrent.locks.ReentrantLock;

class Orphaned {
  static final ReentrantLock lock = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Thread forgetful = Turns.go("forgetful", () -> lock.lock());
    forgetful.join();
    Turns.go("waiting", () -> lock.lock());
  }
}
