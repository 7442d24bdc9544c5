import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;
import java.util.logging.Logger;

class PlainUse {
  static final Vector<Object> shared = new Vector<>();

  public static void main(String[] args) throws Exception {
    // All of it used by two threads, as programs do; nothing is wrong.
    Runnable work = () -> {
      Vector<Object> vector = new Vector<>();
      Hashtable<Object, Object> table = new Hashtable<>();
      StringBuffer buffer = new StringBuffer();
      List<Object> list = Collections.synchronizedList(new ArrayList<>());
      for (int i = 0; i < 200; i++) {
        vector.add(i);
        table.put(i, vector);
        list.add(table);
        buffer.append(i).append(new StringBuffer("x"));
        synchronized (shared) {
          shared.addAll(vector);
          System.out.println(buffer.length());
        }
        Logger.getLogger("x").fine("y");
      }
    };
    Turns.go("first", () -> work.run());
    Turns.go("second", () -> work.run());
  }
}
