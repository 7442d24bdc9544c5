// dismissed: start-join
import java.util.stream.IntStream;

class ParallelStream {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    IntStream.range(0, 1000).parallel().forEach(i -> ab());
    ba();
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
