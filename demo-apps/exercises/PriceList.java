import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A price list that many may read; what has become too old is fetched again. */
public class PriceList {

  /** A price and the day from which it is. */
  static class Price {
    final int cents;
    final int day;

    Price(int cents, int day) {
      this.cents = cents;
      this.day = day;
    }
  }

  private final ReadWriteLock listLock = new ReentrantReadWriteLock();
  private final Map<String, Price> prices = new TreeMap<>();
  private int today = 1;

  void newDay() {
    listLock.writeLock().lock();
    try {
      today++;
    } finally {
      listLock.writeLock().unlock();
    }
  }

  void set(String thing, int cents) {
    listLock.writeLock().lock();
    try {
      prices.put(thing, new Price(cents, today));
    } finally {
      listLock.writeLock().unlock();
    }
  }

  int price(String thing) {
    listLock.readLock().lock();
    try {
      if (prices.get(thing).day < today) {
        fetch(thing);
      }
      return prices.get(thing).cents;
    } finally {
      listLock.readLock().unlock();
    }
  }

  private void fetch(String thing) {
    int raised = prices.get(thing).cents + 10;
    set(thing, raised);
  }

  private static volatile int shown;

  public static void main(String[] args) throws InterruptedException {
    PriceList list = new PriceList();
    list.set("tea", 200);
    list.set("coffee", 300);

    Thread cashier = new Thread(() -> sell(list), "cashier");
    cashier.start();
    cashier.join();

    list.newDay();
    Thread display = new Thread(() -> show(list), "display");
    display.setDaemon(true); // nobody waits for a display
    display.start();
    display.join(500);
    System.out.println("the display shows " + shown + " prices, good night");
  }

  private static void sell(PriceList list) {
    System.out.println("sold tea for " + list.price("tea"));
    System.out.println("sold coffee for " + list.price("coffee"));
  }

  private static void show(PriceList list) {
    System.out.println("tea: " + list.price("tea"));
    shown = 1;
    System.out.println("coffee: " + list.price("coffee"));
    shown = 2;
  }
}
