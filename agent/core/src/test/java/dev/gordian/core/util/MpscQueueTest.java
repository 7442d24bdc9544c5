package dev.gordian.core.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MpscQueueTest {

  private static <T> List<T> takeAll(MpscQueue<T> queue) {
    List<T> all = new ArrayList<>();
    for (T next = queue.peek(); next != null; next = queue.peek()) {
      all.add(next);
      queue.remove();
    }
    return all;
  }

  @Test
  void whatIsNotRemovedComesAgain() {
    MpscQueue<String> queue = new MpscQueue<>(10);
    queue.offer("a");
    queue.offer("b");
    assertThat(queue.peek()).isEqualTo("a");
    queue.offer("c");
    assertThat(queue.peek()).isEqualTo("a");
    assertThat(takeAll(queue)).containsExactly("a", "b", "c");
    assertThat(queue.peek()).isNull();
  }

  @Test
  void givesWhatCameOldestFirst() {
    MpscQueue<String> queue = new MpscQueue<>(10);
    assertThat(takeAll(queue)).isEmpty();
    queue.offer("a");
    queue.offer("b");
    assertThat(takeAll(queue)).containsExactly("a", "b");
    queue.offer("c");
    assertThat(takeAll(queue)).containsExactly("c");
    assertThat(takeAll(queue)).isEmpty();
  }

  @Test
  void countsWhatDoesNotFitAndHasRoomAgainOnceItIsTaken() {
    MpscQueue<Integer> queue = new MpscQueue<>(2);
    assertThat(queue.offer(1)).isTrue();
    assertThat(queue.offer(2)).isTrue();
    assertThat(queue.offer(3)).isFalse();
    assertThat(queue.dropped()).isEqualTo(1);
    assertThat(takeAll(queue)).containsExactly(1, 2);
    assertThat(queue.offer(4)).isTrue();
    assertThat(takeAll(queue)).containsExactly(4);
    assertThat(queue.dropped()).isEqualTo(1);
  }

  /** Nothing is lost or doubled, and each producer's messages keep their order. */
  @Test
  void losesNothingWhenManyOffer() throws InterruptedException {
    int producers = 4;
    int each = 50_000;
    MpscQueue<int[]> queue = new MpscQueue<>(1000);
    AtomicInteger refused = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(producers);
    for (int p = 0; p < producers; p++) {
      int me = p;
      Thread producer =
          new Thread(
              () -> {
                for (int i = 0; i < each; i++) {
                  while (!queue.offer(new int[] {me, i})) {
                    refused.incrementAndGet();
                    Thread.onSpinWait();
                  }
                }
                done.countDown();
              });
      producer.setDaemon(true);
      producer.start();
    }
    List<List<Integer>> taken = new ArrayList<>();
    for (int p = 0; p < producers; p++) {
      taken.add(new ArrayList<>());
    }
    int count = 0;
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (count < producers * each && System.nanoTime() - deadline < 0) {
      for (int[] message : takeAll(queue)) {
        taken.get(message[0]).add(message[1]);
        count++;
      }
    }
    done.await();
    assertThat(takeAll(queue)).isEmpty();
    for (List<Integer> ofOne : taken) {
      assertThat(ofOne).hasSize(each).isSorted().doesNotHaveDuplicates();
    }
    assertThat(queue.dropped()).isEqualTo(refused.get());
  }
}
