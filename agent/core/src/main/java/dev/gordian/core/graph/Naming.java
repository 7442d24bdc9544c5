package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * What is shared by the locks of one class that were made and seen at the same sites: their name,
 * and what it becomes with each further site. Lock-free.
 */
final class Naming {

  private static final Naming[] NONE = {};

  /** More ways than this are not remembered, and made anew each time. */
  private static final int MAX_NEXT = 64;

  /** What locks of a class begin with, by the identity hash of the class; racy. */
  private static final Naming[] FIRST = new Naming[256];

  final LockName name;

  /** Whether it is a lock in its own right, and not only by its monitor. */
  final boolean isLock;

  /** The locks that began as this one did: they are of one class and were met at one site first. */
  final Population population;

  /** Where the lock was seen or made when this became what it is; {@code null} at first. */
  private final Site via;

  /** The class, in what is shared by all locks of it. */
  private final WeakReference<Class<?>> runtimeClass;

  /**
   * What this has become, by the site: locks of one class go the same ways, and share what they
   * become. Racy, as all that it leads to is immutable.
   */
  private Naming[] next = NONE;

  /** Sites that say nothing new, each in the place of its number; racy. */
  private final Site[] unchangedAt = new Site[16];

  private Naming(Object lock) {
    this.name = new LockName(lock);
    this.isLock =
        lock instanceof Lock
            || lock instanceof ReadWriteLock
            || lock instanceof StampedLock
            || lock instanceof Semaphore;
    this.population = new Population();
    this.via = null;
    this.runtimeClass = new WeakReference<Class<?>>(lock.getClass());
  }

  private Naming(Naming before, LockName name, Site via) {
    this.name = name;
    this.isLock = before.isLock;
    // What is known of the class alone is too little for a population of its own.
    this.population = before.via == null ? new Population() : before.population;
    this.via = via;
    this.runtimeClass = null;
  }

  /** Knows only the lock itself. */
  static Naming of(Object lock) {
    if (lock instanceof Class) {
      return new Naming(lock);
    }
    Class<?> type = lock.getClass();
    int i = System.identityHashCode(type) & FIRST.length - 1;
    Naming known = FIRST[i];
    if (known == null || known.runtimeClass.get() != type) {
      known = new Naming(lock);
      FIRST[i] = known;
    }
    return known;
  }

  /** What this becomes where it is known that the lock was made there. */
  Naming createdAt(Site site) {
    Naming known = next(site, site);
    return known != null ? known : remember(name.createdAt(site), site);
  }

  /** What this becomes where the lock is seen there: perhaps nothing new. */
  Naming seenAt(Site site, Object lock) {
    int i = site.id & unchangedAt.length - 1;
    if (unchangedAt[i] == site) {
      return this;
    }
    Naming known = next(site, name.created);
    if (known != null) {
      return known;
    }
    LockName more = name.seenAt(site, lock.getClass());
    if (more == name) {
      unchangedAt[i] = site;
      return this;
    }
    return remember(more, site);
  }

  /** What this became at that site; {@code null} if that is not known. */
  private Naming next(Site site, Site createdAt) {
    for (Naming known : next) {
      if (known.via == site && known.name.created == createdAt) {
        return known;
      }
    }
    return null;
  }

  private Naming remember(LockName more, Site site) {
    Naming named = new Naming(this, more, site);
    Naming[] known = next;
    if (known.length < MAX_NEXT) {
      Naming[] longer = Arrays.copyOf(known, known.length + 1);
      longer[known.length] = named;
      next = longer;
    }
    return named;
  }
}
