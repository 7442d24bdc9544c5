package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MadeLocksTest {

  private final MadeLocks made = new MadeLocks();
  private final List<Object> alive = new ArrayList<>();

  private void make(String lock, int site) {
    Object fresh = new AtomicReference<>(lock);
    alive.add(fresh);
    made.add(fresh, site, null);
  }

  private List<Object> all() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < MadeLocks.SIZE; i++) {
      if (made.lock(i) != null) {
        all.add(made.lock(i).toString());
      }
    }
    return all;
  }

  @Test
  void theLastOnesAreKept() {
    for (int site = 1; site <= 2 * MadeLocks.SIZE; site++) {
      make("lock " + site, site);
    }
    assertThat(all()).hasSize(MadeLocks.SIZE).contains("lock " + 2 * MadeLocks.SIZE);
    assertThat(all()).contains("lock " + (MadeLocks.SIZE + 1)).doesNotContain("lock 1");
  }

  @Test
  void ofEachSiteTheLastOne() {
    make("first", 7);
    make("second", 7);
    assertThat(all()).containsExactly("second");
  }

  /** Who takes the place of an older one of its site is not the next to go. */
  @Test
  void aNewOneOfAnOldSiteIsNewAgain() {
    for (int site = 1; site <= MadeLocks.SIZE; site++) {
      make("lock " + site, site);
    }
    make("again", 1);
    for (int site = 21; site < 20 + MadeLocks.SIZE; site++) {
      make("lock " + site, site);
    }
    assertThat(all()).contains("again");
  }

  @Test
  void whatIsUsedAgainAndAgainIsNoNewLock() {
    make("lock", 3);
    for (int i = 0; i < MadeLocks.SIZE; i++) {
      if (made.lock(i) != null) {
        assertThat(made.used(i)).as("first use").isTrue();
        for (int uses = 0; uses < 100; uses++) {
          assertThat(made.used(i)).isFalse();
        }
      }
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void noLockIsKeptAlive() {
    make("lock", 3);
    alive.clear();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!all().isEmpty() && System.nanoTime() < end) {
      System.gc();
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void nothingIsKeptForLong() {
    make("lock", 3);
    made.age();
    assertThat(all()).containsExactly("lock");
    for (int looks = 0; looks < 100; looks++) {
      made.age();
    }
    assertThat(all()).isEmpty();
  }
}
