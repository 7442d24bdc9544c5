package dev.gordian.bench.programs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a fixed job several times and prints how long a round of it took. */
final class Rounds {

  /** A fixed job. */
  interface Job {
    void run() throws Exception;
  }

  private static final long WARM_UP_NS = TimeUnit.SECONDS.toNanos(Integer.getInteger("warmUp", 25));
  private static final long MEASURED_NS = TimeUnit.SECONDS.toNanos(12);

  /**
   * The round that counts, from the fastest up, as a part of all: servers have phases of ten or
   * twenty seconds in which every round takes a third longer, with and without agent.
   */
  private static final double QUANTILE = 0.25;

  private Rounds() {}

  /** Prints the lower quartile of the rounds once the compilers are done. */
  static void measure(Job job) throws Exception {
    roundsOf(job, WARM_UP_NS);
    List<Long> nanos = roundsOf(job, MEASURED_NS);
    Collections.sort(nanos);
    result("nanos", nanos.get((int) (nanos.size() * QUANTILE)));
  }

  private static List<Long> roundsOf(Job job, long atLeastNanos) throws Exception {
    List<Long> nanos = new ArrayList<>();
    long end = System.nanoTime() + atLeastNanos;
    for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
      job.run();
      nanos.add(System.nanoTime() - begin);
    }
    return nanos;
  }

  /** A figure for the benchmark that started this program. */
  static void result(String name, long value) {
    System.out.println("RESULT " + name + "=" + value);
  }

  /**
   * Bytes of the heap in use after collection; with time in between for those who tidy up after
   * one.
   */
  static long usedHeap() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(300);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /** Runs the job in that many threads at once and waits for all. */
  static void inThreads(int n, Job job) throws InterruptedException {
    Thread[] threads = new Thread[n];
    for (int i = 0; i < n; i++) {
      threads[i] =
          new Thread(
              () -> {
                try {
                  job.run();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              "worker-" + i);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
