package dev.gordian.demo;

import java.util.concurrent.Phaser;

/**
 * The two-lock deadlock: beware of putting locks everywhere.
 *
 * <p>Thread A holds {@code leftLock} and wants {@code rightLock}; thread B holds {@code rightLock}
 * and wants {@code leftLock}. Each waits for what only the other can give back, and neither gives
 * anything back while it waits. They will wait for ever.
 *
 * <p>In real programs this happens on a bad day. Here {@code bothHoldOne} makes every day a bad
 * one: nobody goes for a second lock before both hold their first.
 */
public final class TwoLock {

  private static final Object leftLock = new Object();
  private static final Object rightLock = new Object();

  private static final Phaser bothHoldOne = new Phaser(2);

  public static void main(String[] args) {
    System.out.println("A takes left, then right. B takes right, then left. This will get stuck:");
    new Thread(TwoLock::leftThenRight, "A").start();
    new Thread(TwoLock::rightThenLeft, "B").start();
  }

  private static void leftThenRight() {
    synchronized (leftLock) {
      System.out.println("A holds left and wants right");
      bothHoldOne.arriveAndAwaitAdvance();
      synchronized (rightLock) {
        System.out.println("A holds both");
      }
    }
  }

  private static void rightThenLeft() {
    synchronized (rightLock) {
      System.out.println("B holds right and wants left");
      bothHoldOne.arriveAndAwaitAdvance();
      synchronized (leftLock) {
        System.out.println("B holds both");
      }
    }
  }
}
