// expect: lock-order-cycle
import java.util.concurrent.locks.ReentrantLock;

/** The lock hangs on a new object, which hangs on one that others know. */
class ShownInHolder {
  static final Object registry = new Object();

  static class Node {
    volatile Node next;
    ReentrantLock lock;
  }

  static final Node head = new Node();

  public static void main(String[] args) throws Exception {
    Turns.go("makes", () -> {
      synchronized (registry) {
        Node node = new Node();
        head.next = node;
        node.lock = new ReentrantLock();
        node.lock.lock();
        node.lock.unlock();
      }
      Turns.next(1);
    });
    Turns.go("uses", () -> {
      Turns.await(1);
      ReentrantLock lock = head.next.lock;
      lock.lock();
      synchronized (registry) {
        lock.unlock();
      }
    });
  }
}
