// expect: lock-order-cycle
/** Constants of an enum, with bodies of their own. */
class Enums {
  enum Side {
    LEFT {
      @Override
      Side other() {
        return RIGHT;
      }
    },
    RIGHT {
      @Override
      Side other() {
        return LEFT;
      }
    };

    abstract Side other();

    synchronized void push() {
      other().touch();
    }

    synchronized void touch() {}
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      Side.LEFT.push();
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      Side.RIGHT.push();
    });
  }
}
