// expect: deadlock VectorsStuck.a VectorsStuck.b
import java.util.concurrent.CountDownLatch;
import java.util.Vector;

class VectorsStuck {
  static final Vector<String> a = new Vector<>();
  static final Vector<String> b = new Vector<>();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        System.out.println(b.size());
      }
    });
    Turns.go("second", () -> {
      synchronized (b) {
        both.countDown();
        both.await();
        System.out.println(a.size());
      }
    });
  }
}
