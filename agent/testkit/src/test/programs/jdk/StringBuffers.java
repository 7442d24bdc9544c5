// expect: lock-order-cycle StringBuffers.a StringBuffers.b

class StringBuffers {
  static final StringBuffer a = new StringBuffer("x");
  static final StringBuffer b = new StringBuffer("y");

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.append(b);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.append(a);
    });
  }
}
