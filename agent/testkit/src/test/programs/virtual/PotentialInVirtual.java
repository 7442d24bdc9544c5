// from: 21
// expect: lock-order-cycle PotentialInVirtual.a PotentialInVirtual.b

class PotentialInVirtual {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Thread first = Thread.ofVirtual().name("first").start(() -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
    });
    Thread second = Thread.ofVirtual().name("second").start(() -> {
      Turns.await(1);
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
    first.join();
    second.join();
  }
}
