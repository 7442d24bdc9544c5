package dev.gordian.core.watch;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.Stacks;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.hooks.HeldStack;
import java.util.function.Consumer;

/**
 * Infers for which monitor a virtual thread is blocked where the JVM does not tell (JDK 21 to 24).
 * In a synchronized block it is the lock on top of the held stack. In front of a synchronized
 * method it is a lock of the method's class that somebody else holds; if there is only one such
 * lock in the whole program, it is that one, else nothing is said.
 */
final class MethodMonitors {

  private final Sites sites;
  private final ThreadTable threads;

  MethodMonitors(Sites sites, ThreadTable threads) {
    this.sites = sites;
    this.threads = threads;
  }

  /** Whether the thread stands in the method in which it asked for the lock on top of its stack. */
  boolean isInBlock(Sight sight) {
    if (sight.topOp(sites) != Op.MONITOR) {
      return false;
    }
    StackTraceElement[] stack = Stacks.of(sight.thread);
    Site top = sight.site(sight.depth - 1, sites);
    return stack.length > 0
        && stack[0].getClassName().equals(top.className)
        && stack[0].getMethodName().equals(top.method);
  }

  /** The monitor of the synchronized method before which the thread is blocked, or null. */
  Object ofMethod(Sight sight) {
    StackTraceElement[] stack = Stacks.of(sight.thread);
    if (stack.length == 0
        || sites.synchronizedMethod(stack[0].getClassName(), stack[0].getMethodName()) == null) {
      return null;
    }
    Candidates candidates = new Candidates(stack[0].getClassName(), sight.record);
    threads.forEach(candidates);
    return candidates.isOnlyOne ? candidates.found : null;
  }

  /** The locks of a class that others hold. */
  private static final class Candidates implements Consumer<ThreadRecord> {
    private final String className;
    private final ThreadRecord blocked;
    Object found;
    boolean isOnlyOne = true;

    Candidates(String className, ThreadRecord blocked) {
      this.className = className;
      this.blocked = blocked;
    }

    @Override
    public void accept(ThreadRecord record) {
      HeldStack held = record.held();
      if (held == null || record == blocked) {
        return;
      }
      Object[] locks = held.locks;
      for (int i = 0; i < Math.min(held.depth, locks.length); i++) {
        Object lock = locks[i];
        if (lock != null && lock != found && isOfClass(lock)) {
          isOnlyOne = found == null;
          found = lock;
          if (!isOnlyOne) {
            return;
          }
        }
      }
    }

    private boolean isOfClass(Object lock) {
      if (lock instanceof Class && ((Class<?>) lock).getName().equals(className)) {
        return true;
      }
      for (Class<?> c = lock.getClass(); c != null; c = c.getSuperclass()) {
        if (c.getName().equals(className)) {
          return true;
        }
      }
      return false;
    }
  }
}
