import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

class SynchronizedListsInOrder {
  static final List<String> a = Collections.synchronizedList(new ArrayList<>(Arrays.asList("x")));
  static final List<String> b = Collections.synchronizedList(new ArrayList<>(Arrays.asList("y")));

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.addAll(b);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      a.containsAll(b);
    });
  }
}
