// expect: lock-order-cycle
/** A synchronized method calls the one it overrides: taken twice, held once. */
class OverridesSynchronized {
  static class Base {
    final Object part = new Object();

    synchronized void work() {
      synchronized (part) {
      }
    }
  }

  static class Derived extends Base {
    @Override
    synchronized void work() {
      super.work();
    }

    void back() {
      synchronized (part) {
        work();
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Derived d = new Derived();
    Turns.go("first", () -> {
      d.work();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      d.back();
    });
  }
}
