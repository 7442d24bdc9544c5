/** One monitor taken again and again on the way down, another inside. */
class DeepRecursion {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> down(500));
    Turns.go("second", () -> down(500));
  }

  static void down(int n) {
    synchronized (a) {
      if (n > 0) {
        down(n - 1);
      } else {
        synchronized (b) {
        }
      }
    }
  }
}
