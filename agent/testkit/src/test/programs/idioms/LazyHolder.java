/** Ways to make one object of a class. */
class LazyHolder {
  private static volatile LazyHolder one;

  static LazyHolder doubleChecked() {
    LazyHolder result = one;
    if (result == null) {
      synchronized (LazyHolder.class) {
        result = one;
        if (result == null) {
          one = result = new LazyHolder();
        }
      }
    }
    return result;
  }

  static class Holder {
    static final LazyHolder ONE = doubleChecked();
  }

  static synchronized LazyHolder simple() {
    return Holder.ONE;
  }

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 4; i++) {
      Turns.go("t" + i, () -> System.out.println(simple() == doubleChecked()));
    }
  }
}
