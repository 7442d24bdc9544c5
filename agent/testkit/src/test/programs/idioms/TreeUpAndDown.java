// expect: lock-order-cycle
/** One goes from parent to child, another from child to parent. */
class TreeUpAndDown {
  static class Node {
    Node parent;
    Node child;

    synchronized void down() {
      if (child != null) {
        child.down();
      }
    }

    synchronized void up() {
      if (parent != null) {
        parent.up();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Node root = new Node();
    Node leaf = new Node();
    root.child = leaf;
    leaf.parent = root;
    Turns.go("first", () -> {
      root.down();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      leaf.up();
    });
  }
}
