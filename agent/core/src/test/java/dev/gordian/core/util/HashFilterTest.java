package dev.gordian.core.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HashFilterTest {

  private static final int MANY = 10_000;

  private final HashFilter filter = new HashFilter();
  private final Random random = new Random(42);

  /** As many as asked for, each between 0 and the largest one. */
  private List<Integer> hashes(int n) {
    List<Integer> hashes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      hashes.add(random.nextInt() >>> 1);
    }
    return hashes;
  }

  private void beginAnewWith(List<Integer> hashes) {
    filter.begin(hashes.size());
    hashes.forEach(filter::add);
    filter.begun();
  }

  private long passing(List<Integer> hashes) {
    return hashes.stream().filter(filter::mayContain).count();
  }

  @Test
  void anEmptyOneLetsNothingPass() {
    assertThat(passing(hashes(MANY))).isZero();
  }

  @Test
  void whatWasAddedPassesHoweverMuchItIs() {
    List<Integer> added = hashes(MANY);
    added.forEach(filter::add);
    assertThat(passing(added)).isEqualTo(MANY);
    beginAnewWith(added);
    assertThat(passing(added)).isEqualTo(MANY);
  }

  @Test
  void mostOfWhatWasNotAddedDoesNotPass() {
    beginAnewWith(hashes(MANY));
    assertThat(passing(hashes(MANY))).isLessThan(MANY / 10);
  }

  @Test
  void whatIsNotAddedAgainIsForgotten() {
    List<Integer> before = hashes(MANY);
    before.forEach(filter::add);
    beginAnewWith(hashes(10));
    assertThat(passing(before)).isLessThan(MANY / 10);
  }

  @Test
  void itIsFullWhereItLetsTooMuchPassAndNotForLong() {
    assertThat(filter.isFull()).isFalse();
    List<Integer> added = hashes(MANY);
    added.forEach(filter::add);
    added.forEach(filter::add);
    assertThat(filter.isFull()).isTrue();
    beginAnewWith(added);
    assertThat(filter.isFull()).isFalse();
    hashes(MANY / 2).forEach(filter::add);
    assertThat(filter.isFull()).as("half as many again fit in").isFalse();
    hashes(10 * MANY).forEach(filter::add);
    assertThat(filter.isFull()).isTrue();
  }

  @Test
  void whatWasAddedPassesInTheMiddleOfANewBeginning() {
    List<Integer> before = hashes(100);
    before.forEach(filter::add);
    filter.begin(100);
    List<Integer> meanwhile = hashes(100);
    meanwhile.forEach(filter::add);
    assertThat(passing(before)).isEqualTo(100);
    assertThat(passing(meanwhile)).isEqualTo(100);
    filter.begun();
    assertThat(passing(meanwhile)).isEqualTo(100);
  }

  /** Threads add to a set while another one lets the filter begin anew with what is in it. */
  @RepeatedTest(20)
  void nothingIsLostWhileItBeginsAnew() throws Exception {
    Set<Integer> set = ConcurrentHashMap.newKeySet();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<?>> adders = new ArrayList<>();
      for (int t = 0; t < 2; t++) {
        List<Integer> mine = hashes(MANY);
        adders.add(
            threads.submit(
                () -> {
                  for (int hash : mine) {
                    set.add(hash);
                    filter.add(hash);
                    assertThat(filter.mayContain(hash)).isTrue();
                  }
                }));
      }
      Future<?> beginner =
          threads.submit(
              () -> {
                while (!isOver.get()) {
                  filter.begin(set.size());
                  set.forEach(filter::add);
                  filter.begun();
                }
              });
      for (Future<?> adder : adders) {
        adder.get();
      }
      isOver.set(true);
      beginner.get();
      assertThat(set).allMatch(filter::mayContain);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } finally {
      isOver.set(true);
      threads.shutdownNow();
    }
  }

  /**
   * The set is one number here, so that beginning anew takes no longer than adding. What was lost
   * comes back with the next beginning: it is to be seen at once.
   */
  @Test
  void whatIsAddedIsFoundAtOnceHoweverOftenItBeginsAnew() throws Exception {
    AtomicInteger set = new AtomicInteger();
    AtomicBoolean isOver = new AtomicBoolean();
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<?> beginner =
          thread.submit(
              () -> {
                while (!isOver.get()) {
                  filter.begin(1);
                  filter.add(set.get());
                  filter.begun();
                }
              });
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
      for (int i = 0; i < 1_000_000 && System.nanoTime() - end < 0; i++) {
        int hash = random.nextInt() >>> 1;
        set.set(hash);
        filter.add(hash);
        for (int k = 0; k < 5; k++) {
          assertThat(filter.mayContain(hash)).isTrue();
        }
      }
      isOver.set(true);
      beginner.get();
    } finally {
      isOver.set(true);
      thread.shutdownNow();
    }
  }
}
