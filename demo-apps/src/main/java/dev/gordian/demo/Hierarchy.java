package dev.gordian.demo;

/**
 * A declared order: the locks of a bank stand on two levels, the ledger above the accounts.
 *
 * <p>In the variant {@code broken} the clerk takes {@code accountLock} and then, holding it, {@code
 * ledgerLock}. There is one thread only, nothing can deadlock, and the lock-order graph has no
 * circle. But the order that everybody relies on is lost, and the agent says so at once, if it is
 * told the order: {@code hierarchy=demo-apps/hierarchies/hierarchy.json}. In the variant {@code
 * fixed} the clerk starts with the ledger.
 */
public final class Hierarchy {

  private static final Object ledgerLock = new Object();
  private static final Object accountLock = new Object();

  private static int account = 100;
  private static int ledger = 100;

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    new Thread(isFixed ? Hierarchy::depositLedgerFirst : Hierarchy::deposit, "clerk").start();
  }

  private static void deposit() {
    System.out.println("The clerk takes the account (level 2), then the ledger (level 1):");
    synchronized (accountLock) {
      account += 10;
      synchronized (ledgerLock) {
        ledger += 10;
        System.out.println("account " + account + ", ledger " + ledger);
      }
    }
  }

  private static void depositLedgerFirst() {
    System.out.println("The clerk takes the ledger (level 1), then the account (level 2):");
    synchronized (ledgerLock) {
      synchronized (accountLock) {
        account += 10;
        ledger += 10;
        System.out.println("account " + account + ", ledger " + ledger);
      }
    }
  }
}
