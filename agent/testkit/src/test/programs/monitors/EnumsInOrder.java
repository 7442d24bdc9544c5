/** The same, always in the order of the constants. */
class EnumsInOrder {
  enum Side {
    LEFT,
    RIGHT;

    static void both() {
      synchronized (LEFT) {
        synchronized (RIGHT) {
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", Side::both);
    Turns.go("second", Side::both);
  }
}
