// expect: lock-order-cycle OneOfManyPairs$Node OneOfManyPairs$Node
import java.util.ArrayList;
import java.util.List;

/**
 * Ten thousand locks that live on, each taken under the two before it, by two threads; much later
 * one pair is taken the other way.
 */
class OneOfManyPairs {
  static final int MANY = 10_000;

  static class Node {
    int touched;
  }

  static final List<Node> nodes = new ArrayList<>();

  static void nest(int outer, int inner) {
    synchronized (nodes.get(outer)) {
      synchronized (nodes.get(inner)) {
        nodes.get(inner).touched++;
      }
    }
  }

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < MANY; i++) {
      nodes.add(new Node());
    }
    Turns.go("first", () -> {
      for (int step = 1; step <= 2; step++) {
        for (int i = 0; i + step < MANY; i++) {
          nest(i, i + step);
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      for (int i = MANY / 4; i + 2 < MANY * 3 / 4; i++) {
        nest(i, i + 2);
      }
      Turns.next(2);
    });
    Turns.go("third", () -> {
      Turns.await(2);
      nest(MANY / 8 + 2, MANY / 8);
    });
  }
}
