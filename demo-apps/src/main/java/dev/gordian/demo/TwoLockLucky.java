package dev.gordian.demo;

/**
 * The same two locks in the same opposite orders as {@link TwoLock}, but one thread after the
 * other: it ends well.
 *
 * <p>This is how such a defect passes every test. Nothing in the program keeps the two threads
 * apart; today they just did not meet. The agent remembers that {@code leftLock} was held when
 * {@code rightLock} was taken, and the other way round, and says that another schedule deadlocks.
 */
public final class TwoLockLucky {

  private static final Object leftLock = new Object();
  private static final Object rightLock = new Object();

  /** Good luck, played by a flag: it is not part of any locking. */
  private static volatile boolean isDoneEarly;

  public static void main(String[] args) {
    System.out.println("A takes left, then right. B comes later and takes right, then left:");
    new Thread(TwoLockLucky::leftThenRight, "A").start();
    new Thread(TwoLockLucky::rightThenLeft, "B").start();
  }

  private static void leftThenRight() {
    synchronized (leftLock) {
      synchronized (rightLock) {
        System.out.println("A held both");
      }
    }
    isDoneEarly = true;
  }

  private static void rightThenLeft() {
    while (!isDoneEarly) {
      Thread.onSpinWait();
    }
    synchronized (rightLock) {
      synchronized (leftLock) {
        System.out.println("B held both: it went well, this time");
      }
    }
  }
}
