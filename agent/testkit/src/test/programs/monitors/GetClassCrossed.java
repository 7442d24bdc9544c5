// expect: lock-order-cycle GetClassCrossed$Left.class GetClassCrossed$Right.class
class GetClassCrossed {
  static class Base {
    void with(Base other) {
      synchronized (getClass()) {
        synchronized (other.getClass()) {
        }
      }
    }
  }

  static class Left extends Base {}

  static class Right extends Base {}

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      new Left().with(new Right());
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      new Right().with(new Left());
    });
  }
}
