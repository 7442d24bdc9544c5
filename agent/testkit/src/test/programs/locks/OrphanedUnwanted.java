import java.util.concurrent.locks.ReentrantLock;

class OrphanedUnwanted {
  static final ReentrantLock lock = new ReentrantLock();

  public static void main(String[] args) throws Exception {
    Thread forgetful = Turns.go("forgetful", () -> lock.lock());
    forgetful.join();
    System.out.println(lock.tryLock());
  }
}
