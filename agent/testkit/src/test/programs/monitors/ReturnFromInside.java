class ReturnFromInside {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      System.out.println(value() + wide());
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
      }
      synchronized (a) {
      }
    });
  }

  static int value() {
    synchronized (a) {
      return 1;
    }
  }

  static double wide() {
    synchronized (b) {
      synchronized (new Object()) {
        return 2.0;
      }
    }
  }
}
