package dev.gordian.bench.programs;

import java.util.Arrays;

/** Runs a fixed job several times and prints how long the median run took. */
final class Rounds {

  /** A fixed job. */
  interface Job {
    void run() throws Exception;
  }

  private Rounds() {}

  /** Prints the median of the last third of the rounds: until then the compilers are at work. */
  static void measure(int rounds, Job job) throws Exception {
    int warmUp = rounds * 2 / 3;
    long[] nanos = new long[rounds - warmUp];
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      job.run();
      if (i >= warmUp) {
        nanos[i - warmUp] = System.nanoTime() - begin;
      }
    }
    Arrays.sort(nanos);
    result("nanos", nanos[nanos.length / 2]);
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
