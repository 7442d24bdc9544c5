package dev.gordian.demo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock that nobody gives back: its owner has gone home with the key.
 *
 * <p>{@code synchronized} gives a lock back by itself, however the block is left. A {@code
 * ReentrantLock} stays taken until {@code unlock} is called, even when its thread has ended. In the
 * variant {@code broken} the evening shift returns early on a quiet day and forgets the safe; the
 * morning shift waits for a thread that is no more. There is no circle, but it waits as long.
 *
 * <p>In the variant {@code fixed} the lock is given back in {@code finally}, on every way out.
 */
public final class Orphan {

  private static final Lock safeLock = new ReentrantLock();
  private static int sales;

  private static volatile boolean isEvening = true;

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    System.out.println(
        isFixed
            ? "The evening shift locks the safe and unlocks it on every way out:"
            : "The evening shift goes home without unlocking. This will get stuck:");
    new Thread(isFixed ? Orphan::eveningShiftFixed : Orphan::eveningShift, "evening").start();
    new Thread(Orphan::morningShift, "morning").start();
  }

  @SuppressWarnings("LockNotBeforeTry") // Error Prone would have warned us
  private static void eveningShift() {
    safeLock.lock();
    isEvening = false;
    if (sales == 0) {
      System.out.println("evening: nothing was sold, good night");
      return; // and nobody unlocks the safe
    }
    System.out.println("evening: put " + sales + " into the safe");
    safeLock.unlock();
  }

  private static void eveningShiftFixed() {
    safeLock.lock();
    try {
      isEvening = false;
      if (sales == 0) {
        System.out.println("evening: nothing was sold, good night");
        return;
      }
      System.out.println("evening: put " + sales + " into the safe");
    } finally {
      safeLock.unlock();
    }
  }

  private static void morningShift() {
    while (isEvening) {
      Thread.onSpinWait();
    }
    System.out.println("morning: wants to open the safe");
    safeLock.lock();
    try {
      System.out.println("morning: opened the safe");
    } finally {
      safeLock.unlock();
    }
  }
}
