// from: 21
// expect: deadlock VirtualMethods$Node VirtualMethods$Node
import java.util.concurrent.CountDownLatch;

class VirtualMethods {
  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Node a = new Node();
    Node b = new Node();
    Thread first = Thread.ofVirtual().name("first").start(() -> a.outer(b, both));
    Thread second = Thread.ofVirtual().name("second").start(() -> b.outer(a, both));
    first.join();
    second.join();
  }

  static class Node {
    synchronized void outer(Node other, CountDownLatch both) {
      both.countDown();
      Turns.run(both::await);
      other.inner();
    }

    synchronized void inner() {}
  }
}
