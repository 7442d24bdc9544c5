// expect: lock-order-cycle
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SynchronizedListUnderLock {
  static final Object a = new Object();
  static final List<String> list = Collections.synchronizedList(new ArrayList<>());

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        list.add("x");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (list) {
        for (String s : list) {
          synchronized (a) {
            System.out.println(s);
          }
        }
      }
    });
  }
}
