// dismissed: gate-lock

class TieLock {
  static final Object tie = new Object();
  static final Account x = new Account(1);
  static final Account y = new Account(1);

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
    if (from.id < to.id) {
      move(from, to, from, to);
    } else if (from.id > to.id) {
      move(to, from, from, to);
    } else {
      synchronized (tie) {
        move(from, to, from, to);
      }
    }
  }

  static void move(Account outer, Account inner, Account from, Account to) {
    synchronized (outer) {
      synchronized (inner) {
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
