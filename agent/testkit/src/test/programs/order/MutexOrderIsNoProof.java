// expect: lock-order-cycle MutexOrderIsNoProof.a MutexOrderIsNoProof.b

class MutexOrderIsNoProof {
  static final Object a = new Object();
  static final Object b = new Object();
  static final Object mutex = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      ab();
      synchronized (mutex) {
        Turns.next(1);
      }
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (mutex) {
        System.out.println();
      }
      ba();
    });
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
