package dev.gordian.demo;

/**
 * A transfer between two accounts: the order of the locks comes from the arguments.
 *
 * <p>The method reads well: first {@code from}, then {@code to}, always in that order. But what is
 * {@code from} in one call is {@code to} in another, and Alice pays Bob while Bob pays Alice.
 *
 * <ul>
 *   <li>{@code broken}: as described; the two are lucky and pay one after the other.
 *   <li>{@code by-id}: the account with the lower number comes first, whoever pays.
 *   <li>{@code tie-lock}: there is no unique number to order by, only the year in which the account
 *       was opened. Where two are equal, one more lock is taken before both, always the same.
 * </ul>
 */
public final class Transfer {

  private static final class Account {
    final int id;
    final int openedIn;
    int balance = 100;

    Account(int id, int openedIn) {
      this.id = id;
      this.openedIn = openedIn;
    }
  }

  private interface Bank {
    void transfer(Account from, Account to, int amount);
  }

  private static final Object tieLock = new Object();

  /** Good luck, played by a flag. */
  private static volatile boolean hasAlicePaid;

  public static void main(String[] args) {
    String variant = args.length == 0 ? "broken" : args[0];
    Bank bank =
        switch (variant) {
          case "broken" -> Transfer::fromThenTo;
          case "by-id" -> Transfer::byId;
          case "tie-lock" -> Transfer::withTieLock;
          default -> throw new IllegalArgumentException(variant);
        };
    Account alices = new Account(1, 2020);
    Account bobs = new Account(2, 2020);
    System.out.println("Alice pays Bob 10, Bob pays Alice 20: " + variant);
    new Thread(() -> aliceAtTheCounter(bank, alices, bobs), "alice").start();
    new Thread(() -> bobAtTheCounter(bank, bobs, alices), "bob").start();
  }

  private static void aliceAtTheCounter(Bank bank, Account alices, Account bobs) {
    bank.transfer(alices, bobs, 10);
    hasAlicePaid = true;
  }

  private static void bobAtTheCounter(Bank bank, Account bobs, Account alices) {
    while (!hasAlicePaid) {
      Thread.onSpinWait();
    }
    bank.transfer(bobs, alices, 20);
    System.out.println("Alice has " + alices.balance + ", Bob has " + bobs.balance);
  }

  private static void fromThenTo(Account from, Account to, int amount) {
    synchronized (from) {
      synchronized (to) {
        move(from, to, amount);
      }
    }
  }

  private static void byId(Account from, Account to, int amount) {
    Account first = from.id < to.id ? from : to;
    Account second = first == from ? to : from;
    synchronized (first) {
      synchronized (second) {
        move(from, to, amount);
      }
    }
  }

  private static void withTieLock(Account from, Account to, int amount) {
    if (from.openedIn == to.openedIn) {
      synchronized (tieLock) {
        fromThenTo(from, to, amount);
      }
    } else if (from.openedIn < to.openedIn) {
      fromThenTo(from, to, amount);
    } else {
      synchronized (to) {
        synchronized (from) {
          move(from, to, amount);
        }
      }
    }
  }

  private static void move(Account from, Account to, int amount) {
    from.balance -= amount;
    to.balance += amount;
  }
}
