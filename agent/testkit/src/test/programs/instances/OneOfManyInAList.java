// expect: lock-order-cycle OneOfManyInAList$Item OneOfManyInAList.list
import java.util.ArrayList;
import java.util.List;

/** A hundred thousand locks, each taken once; much later one of them is taken the other way. */
class OneOfManyInAList {
  static final int MANY = 100_000;
  static final Object list = new Object();

  static class Item {
    int touched;
  }

  public static void main(String[] args) throws Exception {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      items.add(new Item());
    }
    Turns.go("first", () -> {
      synchronized (list) {
        for (Item item : items) {
          synchronized (item) {
            item.touched++;
          }
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (items.get(MANY / 2)) {
        synchronized (list) {
        }
      }
    });
  }
}
