// from: 17
// expect: lock-order-cycle
class Records {
  record Account(String name, Object lock) {
    synchronized void payTo(Account other) {
      synchronized (other) {
      }
    }
  }

  public static void main(String[] args) throws Exception {
    Account one = new Account("one", new Object());
    Account two = new Account("two", new Object());
    Turns.go("first", () -> {
      one.payTo(two);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      two.payTo(one);
    });
  }
}
