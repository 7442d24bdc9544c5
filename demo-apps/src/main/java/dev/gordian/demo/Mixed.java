package dev.gordian.demo;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A monitor and a {@code ReentrantLock} in one circle.
 *
 * <p>For the threads a lock is a lock: whoever waits for one is stuck until it is given back, and
 * it does not matter whether {@code synchronized} or {@code lock()} took it. So all kinds of locks
 * stand in one order. In the variant {@code broken} saving takes the cache, then the journal, and
 * recovery takes the journal, then the cache. In the variant {@code fixed} both begin with the
 * cache.
 */
public final class Mixed {

  private static final Object cacheMonitor = new Object();
  private static final Lock journalLock = new ReentrantLock();

  /** Good luck, played by a flag. */
  private static volatile boolean isSaved;

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    System.out.println("One thread saves, then another recovers:");
    new Thread(Mixed::save, "saver").start();
    new Thread(isFixed ? Mixed::recoverCacheFirst : Mixed::recover, "recovery").start();
  }

  private static void save() {
    synchronized (cacheMonitor) {
      journalLock.lock();
      try {
        System.out.println("saved the cache to the journal");
      } finally {
        journalLock.unlock();
      }
    }
    isSaved = true;
  }

  private static void recover() {
    awaitSave();
    journalLock.lock();
    try {
      synchronized (cacheMonitor) {
        System.out.println("filled the cache from the journal");
      }
    } finally {
      journalLock.unlock();
    }
  }

  private static void recoverCacheFirst() {
    awaitSave();
    synchronized (cacheMonitor) {
      journalLock.lock();
      try {
        System.out.println("filled the cache from the journal");
      } finally {
        journalLock.unlock();
      }
    }
  }

  private static void awaitSave() {
    while (!isSaved) {
      Thread.onSpinWait();
    }
  }
}
