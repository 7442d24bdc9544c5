package dev.gordian.demo;

import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Five philosophers, five forks, and each needs the two beside the plate (Dijkstra, 1965).
 *
 * <ul>
 *   <li>{@code naive}: left fork, then right fork. Today they dine one after the other, and all is
 *       well. The forks still form a ring.
 *   <li>{@code at-once}: the same on the day when all five take their left fork at once.
 *   <li>{@code ordered}: the forks are numbered, the lower one comes first. The fifth philosopher
 *       begins on the right, and the ring is broken.
 *   <li>{@code butler}: who picks up forks asks the butler, and he serves one at a time. He is a
 *       gate lock.
 *   <li>{@code try-lock}: who does not get the right fork puts the left one down and thinks again.
 * </ul>
 */
public final class Philosophers {

  private static final List<String> NAMES = List.of("Plato", "Hypatia", "Kant", "Arendt", "Hegel");

  private record Fork(int number, Lock lock) {}

  private static final List<Fork> forks =
      List.of(
          new Fork(1, new ReentrantLock()),
          new Fork(2, new ReentrantLock()),
          new Fork(3, new ReentrantLock()),
          new Fork(4, new ReentrantLock()),
          new Fork(5, new ReentrantLock()));

  private static final Lock butler = new ReentrantLock();

  /** Good luck, for {@code naive}: whose seat is served. */
  private static volatile int servedSeat;

  /** Bad luck, for {@code at-once}: all hold their left fork. */
  private static final Phaser allHoldLeft = new Phaser(5);

  public static void main(String[] args) {
    String variant = args.length == 0 ? "naive" : args[0];
    System.out.println("Five philosophers dine: " + variant);
    if (variant.equals("at-once")) {
      System.out.println("all of them take their left fork first, so this will get stuck");
    }
    for (int seat = 0; seat < forks.size(); seat++) {
      int mySeat = seat;
      new Thread(() -> dine(variant, mySeat), NAMES.get(seat)).start();
    }
  }

  private static void dine(String variant, int seat) {
    Fork left = forks.get(seat);
    Fork right = forks.get((seat + 1) % forks.size());
    switch (variant) {
      case "naive" -> naive(left, right, seat);
      case "at-once" -> atOnce(left, right);
      case "ordered" -> ordered(left, right);
      case "butler" -> withButler(left, right);
      case "try-lock" -> withTryLock(left, right);
      default -> throw new IllegalArgumentException(variant);
    }
  }

  private static void naive(Fork left, Fork right, int seat) {
    while (servedSeat != seat) {
      Thread.onSpinWait();
    }
    takeAndEat(left, right);
    servedSeat = seat + 1;
  }

  private static void takeAndEat(Fork first, Fork second) {
    first.lock.lock();
    try {
      second.lock.lock();
      try {
        eat(first, second);
      } finally {
        second.lock.unlock();
      }
    } finally {
      first.lock.unlock();
    }
  }

  private static void atOnce(Fork left, Fork right) {
    left.lock.lock();
    try {
      allHoldLeft.arriveAndAwaitAdvance();
      right.lock.lock();
      try {
        eat(left, right);
      } finally {
        right.lock.unlock();
      }
    } finally {
      left.lock.unlock();
    }
  }

  private static void ordered(Fork left, Fork right) {
    if (left.number < right.number) {
      takeAndEat(left, right);
    } else {
      takeAndEat(right, left);
    }
  }

  private static void withButler(Fork left, Fork right) {
    butler.lock();
    try {
      left.lock.lock();
      right.lock.lock();
    } finally {
      butler.unlock();
    }
    try {
      eat(left, right);
    } finally {
      right.lock.unlock();
      left.lock.unlock();
    }
  }

  private static void withTryLock(Fork left, Fork right) {
    boolean isHungry = true;
    while (isHungry) {
      left.lock.lock();
      try {
        if (right.lock.tryLock()) {
          try {
            eat(left, right);
            isHungry = false;
          } finally {
            right.lock.unlock();
          }
        }
      } finally {
        left.lock.unlock();
      }
    }
  }

  private static void eat(Fork one, Fork other) {
    String name = Thread.currentThread().getName();
    System.out.println(name + " eats with forks " + one.number + " and " + other.number);
  }
}
