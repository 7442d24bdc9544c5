package dev.gordian.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Dijkstra's resource hierarchy: {@link TwoLock}, mended.
 *
 * <p>The locks are numbered, {@code leftLock} is 1 and {@code rightLock} is 2, and whoever needs
 * both takes the lower one first. Who holds 1 may wait for 2; who holds 2 never waits for 1. So the
 * waiting cannot go round in a circle, whatever the scheduler does.
 *
 * <p>The agent finds nothing, and its report shows the order that this run obeyed.
 */
public final class TwoLockOrdered {

  private static final Object leftLock = new Object();
  private static final Object rightLock = new Object();

  /** Guarded by both locks. */
  private static final List<String> guests = new ArrayList<>();

  public static void main(String[] args) {
    System.out.println("A and B both take left, then right:");
    new Thread(TwoLockOrdered::leftThenRight, "A").start();
    new Thread(TwoLockOrdered::leftThenRight, "B").start();
  }

  private static void leftThenRight() {
    String name = Thread.currentThread().getName();
    synchronized (leftLock) {
      synchronized (rightLock) {
        guests.add(name);
      }
    }
    System.out.println(name + " held both");
  }
}
