// expect: lock-order-cycle
import java.util.Vector;

/** Two vectors that hold each other's elements print them. */
class VectorToString {
  static class Item {
    final Vector<Item> others;

    Item(Vector<Item> others) {
      this.others = others;
    }

    @Override
    public String toString() {
      return "item beside " + others.size();
    }
  }

  static final Vector<Item> left = new Vector<>();
  static final Vector<Item> right = new Vector<>();

  public static void main(String[] args) throws Exception {
    left.add(new Item(right));
    right.add(new Item(left));
    Turns.go("first", () -> {
      left.toString();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      right.toString();
    });
  }
}
