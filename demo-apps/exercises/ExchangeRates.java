import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prices and exchange rates, each computed once and then kept. */
public class ExchangeRates {

  /** Keeps what a function has computed; the function is called once for each key. */
  static class Cache {
    private final Map<String, Double> values = new HashMap<>();
    private final ToDoubleFunction<String> function;

    Cache(ToDoubleFunction<String> function) {
      this.function = function;
    }

    synchronized double get(String key) {
      Double value = values.get(key);
      if (value == null) {
        value = function.applyAsDouble(key);
        values.put(key, value);
      }
      return value;
    }

    synchronized int size() {
      return values.size();
    }
  }

  private static final Map<String, Double> DOLLARS =
      Map.of("tea", 2.0, "coffee", 3.0, "gold", 4000.0);

  /** What a thing costs in euros. */
  private static final Cache prices = new Cache(ExchangeRates::computePrice);

  /** What a dollar, or a gram of gold, is worth in euros. */
  private static final Cache rates = new Cache(ExchangeRates::computeRate);

  private static volatile int hour = 8;

  private static double computePrice(String thing) {
    return DOLLARS.get(thing) * rates.get("USD");
  }

  private static double computeRate(String unit) {
    if (unit.equals("USD")) {
      return 0.9;
    }
    double ounce = prices.get("gold");
    return ounce / 31.1;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread shop = new Thread(ExchangeRates::openShop, "shop");
    Thread bank = new Thread(ExchangeRates::openBank, "bank");
    shop.start();
    bank.start();
    shop.join();
    bank.join();
    System.out.println(prices.size() + " prices and " + rates.size() + " rates are known");
  }

  private static void openShop() {
    print("tea", prices.get("tea"));
    print("coffee", prices.get("coffee"));
    hour = 10;
  }

  private static void openBank() {
    while (hour < 10) {
      Thread.onSpinWait();
    }
    print("a gram of gold", rates.get("XAU"));
  }

  private static void print(String what, double euros) {
    System.out.println(String.format(Locale.ROOT, "%s: %.2f euros", what, euros));
  }
}
