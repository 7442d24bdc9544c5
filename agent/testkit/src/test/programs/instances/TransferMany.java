// expect: lock-order-cycle

class TransferMany {
  public static void main(String[] args) throws Exception {
    // Ten accounts, all pairs in both orders: one bug.
    Account[] accounts = new Account[10];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = new Account(i);
    }
    Turns.go("first", () -> {
      for (int i = 0; i < accounts.length; i++) {
        for (int k = i + 1; k < accounts.length; k++) {
          transfer(accounts[i], accounts[k]);
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      for (int i = 0; i < accounts.length; i++) {
        for (int k = 0; k < i; k++) {
          transfer(accounts[i], accounts[k]);
        }
      }
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
