package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeenChainsTest {

  private final SeenChains seen = new SeenChains();
  private final Random random = new Random(1);

  /** Meets the keys one after the other, as a thread does; returns how many were to be told. */
  private int meet(long[] keys) {
    int told = 0;
    for (long key : keys) {
      if (!seen.contains(key, key)) {
        told++;
        seen.add(key);
      }
    }
    return told;
  }

  private int meet(long[] keys, int times) {
    int told = 0;
    for (int i = 0; i < times; i++) {
      told = meet(keys);
    }
    return told;
  }

  @Test
  void whatComesAgainAndAgainIsToldNoMore() {
    for (int count : new int[] {3, 10, 100, 1000, 5000}) {
      long[] keys = random.longs(count).toArray();
      assertThat(meet(keys, 100)).as("%s keys", count).isZero();
    }
  }

  @Test
  void whatStoodThereBeforePushesNothingOutForGood() {
    meet(random.longs(50_000).toArray());
    long[] keys = random.longs(5000).toArray();
    assertThat(meet(keys, 100)).isZero();
  }

  @Test
  void whatComesOncePassesThroughASmallTable() {
    meet(random.longs(30).toArray(), 100);
    assertThat(meet(random.longs(100_000).toArray())).isEqualTo(100_000);
    assertThat(seen.room()).isLessThan(20_000);
  }

  @Test
  void aFewChainsTakeLittleRoom() {
    assertThat(meet(random.longs(12).toArray(), 100)).isZero();
    assertThat(seen.room()).isLessThan(1000);
  }

  @Test
  void nothingIsKnownThatWasNotAdded() {
    meet(random.longs(50_000).toArray());
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.contains(random.nextLong(), random.nextLong())).isFalse();
    }
  }
}
