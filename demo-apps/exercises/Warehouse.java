import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A warehouse with two halls; goods are moved from one to the other. */
public class Warehouse {

  /** One hall and what stands in it. */
  static class Hall {
    private final int number;
    private final Map<String, Integer> goods = new TreeMap<>();

    Hall(int number) {
      this.number = number;
    }

    synchronized void put(String thing, int count) {
      goods.merge(thing, count, Integer::sum);
    }

    /** Takes as many as there are, at most {@code count}; returns how many. */
    synchronized int take(String thing, int count) {
      int taken = Math.min(count, goods.getOrDefault(thing, 0));
      goods.merge(thing, -taken, Integer::sum);
      return taken;
    }

    /** Nobody may see the goods in neither hall, or in both. */
    void moveTo(Hall other, String thing, int count) {
      synchronized (this) {
        synchronized (other) {
          int moved = take(thing, count);
          other.put(thing, moved);
          System.out.println(moved + " " + thing + ": hall " + number + " to hall " + other.number);
        }
      }
    }

    synchronized Map<String, Integer> stock() {
      return new TreeMap<>(goods);
    }
  }

  private static volatile int hour = 8;

  public static void main(String[] args) throws InterruptedException {
    Hall south = new Hall(1);
    Hall north = new Hall(2);
    south.put("chairs", 40);
    north.put("tables", 10);

    Thread early = new Thread(() -> earlyShift(south, north), "early");
    Thread late = new Thread(() -> lateShift(south, north), "late");
    early.start();
    late.start();
    early.join();
    late.join();

    for (Hall hall : List.of(south, north)) {
      System.out.println("hall " + hall.number + ": " + hall.stock());
    }
  }

  private static void earlyShift(Hall south, Hall north) {
    for (int i = 0; i < 3; i++) {
      south.moveTo(north, "chairs", 15);
    }
    hour = 15;
  }

  private static void lateShift(Hall south, Hall north) {
    while (hour < 15) {
      Thread.onSpinWait();
    }
    north.moveTo(south, "tables", 4);
  }
}
