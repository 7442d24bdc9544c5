// expect: lock-order-cycle FinallyAndReturn.a FinallyAndReturn.b
/** Ways out of blocks: return in finally, break, continue, a switch. */
class FinallyAndReturn {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      for (int i = 0; i < 3; i++) {
        System.out.println(ways(i) + left(i));
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }

  @SuppressWarnings("finally")
  static int ways(int i) {
    outer:
    while (true) {
      synchronized (a) {
        try {
          switch (i) {
            case 0:
              break outer;
            case 1:
              i++;
              continue outer;
            default:
              throw new IllegalStateException("x");
          }
        } catch (IllegalStateException e) {
          synchronized (b) {
            return 1;
          }
        } finally {
          if (i == 2) {
            return 2;
          }
        }
      }
    }
    return 0;
  }

  /** Nothing is held after it, so b is taken alone. */
  static String left(int i) {
    synchronized (b) {
      return "" + i;
    }
  }
}
