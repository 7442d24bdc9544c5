package dev.gordian.bench.micro;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code ReentrantLock}s that nobody else wants. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockBenchmark {

  private static final int PAIRS = 64;
  private static final int MANY = 50;
  private static final int DRAWS = 4096;

  /** {@code plain} or {@code guava}. */
  @Param("plain")
  public String locks;

  private ReentrantLock lock;
  private final ReentrantLock[] outer = new ReentrantLock[PAIRS];
  private final ReentrantLock[] inner = new ReentrantLock[PAIRS];
  private final ReentrantLock[] many = new ReentrantLock[MANY];
  private final byte[][] draws = new byte[DRAWS][];
  private int next;
  private long count;

  @Setup
  public void makeLocks() {
    Locks factory = new Locks(locks);
    lock = factory.make("lock");
    for (int i = 0; i < PAIRS; i++) {
      outer[i] = factory.make("outer" + i);
      inner[i] = factory.make("inner" + i);
    }
    for (int i = 0; i < MANY; i++) {
      many[i] = factory.make("many" + i);
    }
    Random random = new Random(42);
    for (int i = 0; i < DRAWS; i++) {
      int[] three = random.ints(0, MANY).distinct().limit(3).sorted().toArray();
      draws[i] = new byte[] {(byte) three[0], (byte) three[1], (byte) three[2]};
    }
  }

  @Benchmark
  public long lock() {
    lock.lock();
    try {
      return ++count;
    } finally {
      lock.unlock();
    }
  }

  @Benchmark
  public long pairs() {
    int i = next++ & PAIRS - 1;
    outer[i].lock();
    try {
      inner[i].lock();
      try {
        return ++count;
      } finally {
        inner[i].unlock();
      }
    } finally {
      outer[i].unlock();
    }
  }

  @Benchmark
  public long threeOfFifty() {
    byte[] draw = draws[next++ & DRAWS - 1];
    ReentrantLock a = many[draw[0]];
    ReentrantLock b = many[draw[1]];
    ReentrantLock c = many[draw[2]];
    a.lock();
    b.lock();
    c.lock();
    try {
      return ++count;
    } finally {
      c.unlock();
      b.unlock();
      a.unlock();
    }
  }
}
