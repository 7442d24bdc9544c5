// expect: lock-order-cycle VectorUnderLock.a VectorUnderLock.v
import java.util.Vector;

/** A vector is used under a lock, and that lock taken while the vector is locked. */
class VectorUnderLock {
  static final Object a = new Object();
  static final Vector<String> v = new Vector<>();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        v.add("x");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (v) {
        synchronized (a) {
        }
      }
    });
  }
}
