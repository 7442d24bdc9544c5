import java.util.concurrent.locks.ReentrantLock;

class HandOverHandList {
  public static void main(String[] args) throws Exception {
    Node head = null;
    for (int i = 0; i < 20; i++) {
      head = new Node(head);
    }
    Node list = head;
    Turns.go("first", () -> walk(list));
    Turns.go("second", () -> walk(list));
  }

  static void walk(Node node) {
    node.lock.lock();
    while (node.next != null) {
      node.next.lock.lock();
      Node last = node;
      node = node.next;
      last.lock.unlock();
    }
    node.lock.unlock();
  }

  static class Node {
    final ReentrantLock lock = new ReentrantLock();
    final Node next;

    Node(Node next) {
      this.next = next;
    }
  }
}
