package dev.gordian.bench.programs;

import java.util.Arrays;
import java.util.Random;

/**
 * 100,000 locks in 1,000,000 distinct nested pairs, always in one order but for a single pair that
 * is taken both ways. A second thread looks for pauses.
 */
public final class ManyPairs {

  private static final int LOCKS = 100_000;
  private static final int PAIRS = 1_000_000;

  private static volatile boolean isOver;

  /** Tells the second thread that the first is through: they must not deadlock here and now. */
  private static volatile boolean isFirstThrough;

  private ManyPairs() {}

  public static void main(String[] args) throws Exception {
    int threads = Integer.parseInt(args[0]);
    Node[] nodes = new Node[LOCKS];
    for (int i = 0; i < LOCKS; i++) {
      nodes[i] = new Node();
    }
    PauseMeter meter = new PauseMeter();
    meter.start();
    long begin = System.nanoTime();
    Thread[] workers = new Thread[threads];
    for (int t = 0; t < threads; t++) {
      int seed = t;
      workers[t] = new Thread(() -> take(nodes, new Random(seed), PAIRS / threads), "worker-" + t);
      workers[t].start();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    Rounds.result("nanos", System.nanoTime() - begin);
    Thread planted =
        new Thread(
            () -> {
              nest(nodes[10], nodes[20]);
              isFirstThrough = true;
            },
            "with the order");
    Thread against =
        new Thread(
            () -> {
              while (!isFirstThrough) {
                Thread.onSpinWait();
              }
              nest(nodes[20], nodes[10]);
            },
            "against the order");
    planted.start();
    against.start();
    // Not ordered by a join: the two could meet in another schedule.
    while (planted.isAlive() || against.isAlive()) {
      Thread.onSpinWait();
    }
    isOver = true;
    Rounds.result("longestPauseMicros", meter.longest() / 1_000);
    Rounds.result("heap", Rounds.usedHeap());
    Rounds.result("nested", Arrays.stream(nodes).mapToInt(node -> node.count).sum());
  }

  private static void take(Node[] nodes, Random random, int pairs) {
    for (int i = 0; i < pairs; i++) {
      int a = random.nextInt(LOCKS);
      int b = random.nextInt(LOCKS);
      if (a != b) {
        nest(nodes[Math.min(a, b)], nodes[Math.max(a, b)]);
      }
    }
  }

  private static void nest(Node first, Node second) {
    synchronized (first) {
      synchronized (second) {
        second.count++;
      }
    }
  }

  private static final class Node {
    private int count;
  }

  /** Sleeps for a millisecond and takes a lock of its own, again and again; the longest delay. */
  private static final class PauseMeter extends Thread {

    private volatile long longest;

    PauseMeter() {
      super("pause meter");
      setDaemon(true);
    }

    long longest() {
      return longest;
    }

    @Override
    public void run() {
      Node mine = new Node();
      while (!isOver) {
        long begin = System.nanoTime();
        try {
          Thread.sleep(1);
        } catch (InterruptedException e) {
          return;
        }
        synchronized (mine) {
          mine.count++;
        }
        longest = Math.max(longest, System.nanoTime() - begin - 1_000_000);
      }
    }
  }
}
