package dev.gordian.core.watch;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * What the JVM itself knows of monitors: for which one a platform thread is blocked. Asked only
 * about threads that are seen blocked, since the answer takes a handshake with the thread.
 */
final class JvmMonitors {

  /** The monitor a thread is blocked on, as far as the JVM tells it. */
  static final class Blocked {
    final String className;
    final int identityHash;

    Blocked(String className, int identityHash) {
      this.className = className;
      this.identityHash = identityHash;
    }

    boolean is(Object lock) {
      return lock != null
          && System.identityHashCode(lock) == identityHash
          && lock.getClass().getName().equals(className);
    }
  }

  private final ThreadIds ids = new ThreadIds();
  private ThreadMXBean bean;
  private boolean isMissing;

  /**
   * Returns what is known of those threads that are platform threads and blocked right now, by
   * identity: the program may have its own idea of when two threads are equal, or take a lock
   * there.
   */
  IdentityHashMap<Thread, Blocked> of(List<Thread> threads) {
    IdentityHashMap<Thread, Blocked> answer = new IdentityHashMap<>();
    if (threads.isEmpty() || !isAvailable()) {
      return answer;
    }
    List<Thread> asked = new ArrayList<>();
    long[] numbers = new long[threads.size()];
    for (Thread thread : threads) {
      long id = ids.of(thread);
      if (id > 0) {
        numbers[asked.size()] = id;
        asked.add(thread);
      }
    }
    ThreadInfo[] infos = bean.getThreadInfo(java.util.Arrays.copyOf(numbers, asked.size()));
    for (int i = 0; i < infos.length; i++) {
      LockInfo lock = infos[i] == null ? null : infos[i].getLockInfo();
      if (lock != null && infos[i].getThreadState() == Thread.State.BLOCKED) {
        answer.put(asked.get(i), new Blocked(lock.getClassName(), lock.getIdentityHashCode()));
      }
    }
    return answer;
  }

  private boolean isAvailable() {
    if (bean == null && !isMissing) {
      try {
        bean = ManagementFactory.getThreadMXBean();
      } catch (LinkageError | RuntimeException e) {
        // A run-time image without java.management: synchronized blocks are seen all the same.
        isMissing = true;
      }
    }
    return bean != null;
  }
}
