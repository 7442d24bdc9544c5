// dismissed: happens-before
/** The copy is locked under its original while it is made; later the original under the copy. */
class CopyConstructor {
  static class Matrix {
    private final int[] cells;
    private final Matrix origin;

    Matrix(int n) {
      cells = new int[n];
      origin = null;
    }

    Matrix(Matrix from) {
      synchronized (from) {
        synchronized (this) {
          cells = from.cells.clone();
          origin = from;
        }
      }
    }

    int difference() {
      synchronized (this) {
        synchronized (origin) {
          return cells.length - origin.cells.length;
        }
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Matrix original = new Matrix(3);
    Matrix[] copy = new Matrix[1];
    Turns.go("copies", () -> {
      copy[0] = new Matrix(original);
      Turns.next(1);
    });
    Turns.go("compares", () -> {
      Turns.await(1);
      copy[0].difference();
    });
  }
}
