// expect: lock-order-cycle Transfer$Account Transfer$Account

class Transfer {
  static final Account x = new Account(1);
  static final Account y = new Account(2);

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      transfer(x, y);
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      transfer(y, x);
    });
  }

  static void transfer(Account from, Account to) {
    synchronized (from) {
      synchronized (to) {
        from.balance--;
        to.balance++;
      }
    }
  }

  static class Account {
    final int id;
    int balance;

    Account(int id) {
      this.id = id;
    }
  }
}
