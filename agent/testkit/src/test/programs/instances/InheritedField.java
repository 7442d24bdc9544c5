// expect: lock-order-cycle InheritedField$Base.lock InheritedField$Base.lock

class InheritedField {
  static final Left x = new Left();
  static final Right y = new Right();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      x.first(y);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      y.second(x);
    });
  }

  static class Base {
    protected final Object lock = new Object();
  }

  static class Left extends Base {
    void first(Base other) {
      synchronized (lock) {
        synchronized (other.lock) {
        }
      }
    }
  }

  static class Right extends Base {
    void second(Base other) {
      synchronized (lock) {
        synchronized (other.lock) {
        }
      }
    }
  }
}
