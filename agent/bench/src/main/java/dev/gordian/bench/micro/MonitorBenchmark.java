package dev.gordian.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** Monitors that nobody else wants. Every method does a little work inside, so that it stays. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MonitorBenchmark {

  private static final int PAIRS = 64;
  private static final int MANY = 50;
  private static final int ONCE_MORE = 1_000;

  private final Object lock = new Object();
  private final Object[] outer = objects(PAIRS);
  private final Object[] inner = objects(PAIRS);
  private final Object[] many = objects(MANY);
  private int next;
  private long count;

  private static Object[] objects(int n) {
    Object[] objects = new Object[n];
    for (int i = 0; i < n; i++) {
      objects[i] = new Object();
    }
    return objects;
  }

  @Benchmark
  public long block() {
    synchronized (lock) {
      return ++count;
    }
  }

  @Benchmark
  public synchronized long method() {
    return ++count;
  }

  @Benchmark
  public long pairs() {
    int i = next++ & PAIRS - 1;
    synchronized (outer[i]) {
      synchronized (inner[i]) {
        return ++count;
      }
    }
  }

  @Benchmark
  @Threads(2)
  public long pairsOfTwoThreads() {
    int i = next++ & PAIRS - 1;
    synchronized (outer[i]) {
      synchronized (inner[i]) {
        return ++count;
      }
    }
  }

  @Benchmark
  public long freshInner() {
    synchronized (lock) {
      Object fresh = new Object();
      synchronized (fresh) {
        escaped = fresh;
        return ++count;
      }
    }
  }

  @Benchmark
  public long freshOuter() {
    Object fresh = new Object();
    escaped = fresh;
    synchronized (fresh) {
      synchronized (lock) {
        return ++count;
      }
    }
  }

  /** One more, a thousand times, while fifty are held. */
  @Benchmark
  @OperationsPerInvocation(ONCE_MORE)
  public long fiftyHeld() {
    return holding(0);
  }

  private long holding(int from) {
    if (from < MANY) {
      synchronized (many[from]) {
        return holding(from + 1);
      }
    }
    long sum = 0;
    for (int i = 0; i < ONCE_MORE; i++) {
      synchronized (lock) {
        sum += ++count;
      }
    }
    return sum;
  }

  /** Keeps the fresh lock from being optimised away, as a lock that others can see is not. */
  public volatile Object escaped;
}
