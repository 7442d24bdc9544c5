// dismissed: start-join
import java.util.stream.Stream;

class SeenDeadByReference {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Turns.go("first", () -> ab());
    while (Stream.of(first).anyMatch(Thread::isAlive)) {
      Thread.yield();
    }
    Turns.go("second", () -> ba());
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
