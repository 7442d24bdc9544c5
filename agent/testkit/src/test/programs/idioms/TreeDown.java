/** Hand over hand down a tree: parents before children. */
class TreeDown {
  static class Node {
    Node left;
    Node right;

    void visit(int path) {
      synchronized (this) {
        Node next = (path & 1) == 0 ? left : right;
        if (next != null) {
          next.visit(path >> 1);
        }
      }
    }
  }

  static Node tree(int depth) {
    Node node = new Node();
    if (depth > 0) {
      node.left = tree(depth - 1);
      node.right = tree(depth - 1);
    }
    return node;
  }

  public static void main(String[] args) throws Exception {
    Node root = tree(5);
    for (int i = 0; i < 4; i++) {
      int path = i * 7;
      Turns.go("t" + i, () -> root.visit(path));
    }
  }
}
