// expect: lock-order-cycle ThisInConstructor$Node ThisInConstructor.registry
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class ThisInConstructor {
  static final Object registry = new Object();
  static final List<Node> nodes = new CopyOnWriteArrayList<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      new Node();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (registry) {
        for (Node node : nodes) {
          synchronized (node) {
          }
        }
      }
    });
  }

  static class Node {
    Node() {
      synchronized (this) {
        nodes.add(this);
        synchronized (registry) {
        }
      }
    }
  }
}
