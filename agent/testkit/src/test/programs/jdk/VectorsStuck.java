// expect: deadlock
import java.util.Vector;
import java.util.concurrent.CountDownLatch;

class VectorsStuck {
  static final Vector<Slow> a = new Vector<>();
  static final Vector<Slow> b = new Vector<>();

  public static void main(String[] args) throws Exception {
    // A vector compares with its lock held; the elements hold the two threads until both have it.
    CountDownLatch both = new CountDownLatch(2);
    a.add(new Slow(both));
    b.add(new Slow(both));
    Turns.go("first", () -> System.out.println(a.equals(b)));
    Turns.go("second", () -> System.out.println(b.equals(a)));
  }

  static class Slow {
    private final CountDownLatch both;

    Slow(CountDownLatch both) {
      this.both = both;
    }

    @Override
    public boolean equals(Object other) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return true;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
