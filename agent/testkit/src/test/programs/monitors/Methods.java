// expect: lock-order-cycle Methods$Left Methods$Right

class Methods {
  static final Left left = new Left();
  static final Right right = new Right();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      left.outer(right);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      right.outer(left);
    });
  }

  static class Left {
    synchronized void outer(Right other) {
      other.inner();
    }

    synchronized void inner() {}
  }

  static class Right {
    synchronized void outer(Left other) {
      other.inner();
    }

    synchronized void inner() {}
  }
}
