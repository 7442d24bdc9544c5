package dev.gordian.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * From reading to writing: one thread is enough for a deadlock.
 *
 * <p>Many readers may share a read lock; a writer waits until all of them are gone. In the variant
 * {@code broken} a reader finds that a price is missing and asks for the write lock while it still
 * holds its read lock. It waits until all readers are gone, and it is one of them.
 *
 * <p>In the variant {@code fixed} the reader leaves first. As another thread may have been faster
 * in between, it looks again once it may write.
 */
public final class Upgrade {

  private static final ReadWriteLock pricesLock = new ReentrantReadWriteLock();
  private static final Map<String, Integer> prices = new HashMap<>();

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    Runnable question =
        () -> System.out.println("tea costs " + (isFixed ? priceFixed("tea") : price("tea")));
    if (isFixed) {
      System.out.println("The reader leaves, then comes back as a writer:");
    } else {
      System.out.println("A reader wants to write, and stays a reader. This will get stuck:");
    }
    new Thread(question, "shop").start();
  }

  private static int price(String thing) {
    pricesLock.readLock().lock();
    try {
      if (!prices.containsKey(thing)) {
        pricesLock.writeLock().lock();
        try {
          prices.put(thing, 3);
        } finally {
          pricesLock.writeLock().unlock();
        }
      }
      return prices.get(thing);
    } finally {
      pricesLock.readLock().unlock();
    }
  }

  private static int priceFixed(String thing) {
    pricesLock.readLock().lock();
    try {
      if (prices.containsKey(thing)) {
        return prices.get(thing);
      }
    } finally {
      pricesLock.readLock().unlock();
    }
    pricesLock.writeLock().lock();
    try {
      return prices.computeIfAbsent(thing, t -> 3);
    } finally {
      pricesLock.writeLock().unlock();
    }
  }
}
