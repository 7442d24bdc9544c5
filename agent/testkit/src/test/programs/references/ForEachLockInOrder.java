import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The same with locks that are sorted by number. */
class ForEachLockInOrder {
  static class Numbered extends ReentrantLock {
    private static final long serialVersionUID = 1;
    final int number;

    Numbered(int number) {
      this.number = number;
    }
  }

  static final Numbered a = new Numbered(1);
  static final Numbered b = new Numbered(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> all(Arrays.asList(a, b)));
    Turns.go("second", () -> all(Arrays.asList(b, a)));
  }

  static void all(List<Numbered> locks) {
    locks.sort(Comparator.comparingInt(l -> l.number));
    locks.forEach(Lock::lock);
    locks.forEach(Lock::unlock);
  }
}
