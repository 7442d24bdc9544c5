package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeLocksTest {

  private final MadeLocks made = new MadeLocks();

  private List<Object> all() {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < MadeLocks.SIZE; i++) {
      if (made.lock(i) != null) {
        all.add(made.lock(i));
      }
    }
    return all;
  }

  @Test
  void theLastOnesAreKept() {
    for (int site = 1; site <= 2 * MadeLocks.SIZE; site++) {
      made.add("lock " + site, site, null);
    }
    assertThat(all()).hasSize(MadeLocks.SIZE).contains("lock " + 2 * MadeLocks.SIZE);
    assertThat(all()).contains("lock " + (MadeLocks.SIZE + 1)).doesNotContain("lock 1");
  }

  @Test
  void ofEachSiteTheLastOne() {
    made.add("first", 7, null);
    made.add("second", 7, "stack");
    assertThat(all()).containsExactly("second");
  }

  /** Who takes the place of an older one of its site is not the next to go. */
  @Test
  void aNewOneOfAnOldSiteIsNewAgain() {
    for (int site = 1; site <= MadeLocks.SIZE; site++) {
      made.add("lock " + site, site, null);
    }
    made.add("again", 1, null);
    for (int site = 21; site < 20 + MadeLocks.SIZE; site++) {
      made.add("lock " + site, site, null);
    }
    assertThat(all()).contains("again");
  }

  @Test
  void whatIsUsedAgainAndAgainIsNoNewLock() {
    made.add("lock", 3, null);
    for (int i = 0; i < MadeLocks.SIZE; i++) {
      if (made.lock(i) != null) {
        for (int uses = 0; uses < 100; uses++) {
          made.used(i);
        }
      }
    }
    assertThat(all()).isEmpty();
  }

  @Test
  void nothingIsKeptForLong() {
    made.add("lock", 3, null);
    made.age();
    assertThat(all()).containsExactly("lock");
    for (int looks = 0; looks < 100; looks++) {
      made.age();
    }
    assertThat(all()).isEmpty();
  }
}
