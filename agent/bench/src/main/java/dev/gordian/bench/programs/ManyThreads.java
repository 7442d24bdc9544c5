package dev.gordian.bench.programs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Many threads at once, platform or virtual, each with two nested locks: they run, stay for a while
 * so that whoever watches threads has many to watch, and run again.
 */
public final class ManyThreads {

  private static final int PAIRS = 1_000;

  private final ReentrantLock[] outer = new ReentrantLock[PAIRS];
  private final ReentrantLock[] inner = new ReentrantLock[PAIRS];

  private final int[] taken = new int[PAIRS];

  private ManyThreads() {
    for (int i = 0; i < PAIRS; i++) {
      outer[i] = new ReentrantLock();
      inner[i] = new ReentrantLock();
    }
  }

  public static void main(String[] args) throws Exception {
    new ManyThreads().run(Integer.parseInt(args[0]), args[1].equals("virtual"));
  }

  private void run(int threads, boolean virtual) throws Exception {
    CountDownLatch there = new CountDownLatch(threads);
    CountDownLatch go = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(threads);
    long begin = System.nanoTime();
    for (int i = 0; i < threads; i++) {
      int n = i;
      start(
          virtual,
          () -> {
            both(n);
            there.countDown();
            await(go);
            both(n);
            done.countDown();
          });
    }
    there.await();
    long watched = System.nanoTime();
    long cpu = agentCpu();
    Thread.sleep(10_000); // what is measured is what others do meanwhile
    long watchedFor = System.nanoTime() - watched;
    long agent = agentCpu() - cpu;
    go.countDown();
    done.await();
    Rounds.result("taken", Arrays.stream(taken).sum());
    Rounds.result("nanos", System.nanoTime() - begin - watchedFor);
    Rounds.result("agentCpuPerMille", agent * 1_000 / watchedFor);
  }

  private void both(int n) {
    ReentrantLock first = outer[n % PAIRS];
    ReentrantLock second = inner[n % PAIRS];
    first.lock();
    try {
      second.lock();
      try {
        taken[n % PAIRS]++;
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void start(boolean virtual, Runnable task) throws Exception {
    if (virtual) {
      Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
      start.invoke(null, task);
    } else {
      new Thread(null, task, "worker", 256 * 1024).start();
    }
  }

  /** Nanoseconds of processor time that threads of the agent have used. */
  private static long agentCpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo info = threads.getThreadInfo(id);
      if (info != null && info.getThreadName().startsWith("gordian")) {
        sum += Math.max(0, threads.getThreadCpuTime(id));
      }
    }
    return sum;
  }
}
