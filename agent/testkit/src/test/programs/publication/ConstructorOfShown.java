// expect: lock-order-cycle
/** The superclass shows the object before the constructor locks it. */
class ConstructorOfShown {
  static class Base {
    static volatile Base latest;

    Base() {
      latest = this;
    }
  }

  static class Copy extends Base {
    final Object origin;

    Copy(Object from) {
      synchronized (from) {
        synchronized (this) {
          origin = from;
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Object original = new Object();
    Turns.go("copies", () -> {
      new Copy(original);
      Turns.next(1);
    });
    Turns.go("compares", () -> {
      Turns.await(1);
      synchronized (Base.latest) {
        synchronized (original) {
          original.hashCode();
        }
      }
    });
  }
}
