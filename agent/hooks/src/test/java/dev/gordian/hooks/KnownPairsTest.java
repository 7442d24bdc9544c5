package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownPairsTest {

  private static final long SALT = 11;
  private static final long OTHER = 12;

  private final KnownPairs pairs = new KnownPairs();
  private final Object outer = new Object();
  private final Object inner = new Object();
  private final LockRef outerRef = ref(outer);
  private final LockRef innerRef = ref(inner);

  private static LockRef ref(Object lock) {
    return new LockRef(lock, 1, System.identityHashCode(lock)) {};
  }

  private boolean contains(Object out, int outSite, Object in, int inSite, long a, long b) {
    return pairs.contains(
        out, System.identityHashCode(out), outSite, in, System.identityHashCode(in), inSite, a, b);
  }

  @Test
  void aPairIsFoundUnderEitherSaltAndNoOther() {
    pairs.add(new KnownPair(outerRef, 1, innerRef, 2, SALT), OTHER);
    assertThat(contains(outer, 1, inner, 2, SALT, OTHER)).isTrue();
    assertThat(contains(outer, 1, inner, 2, OTHER, SALT)).isTrue();
    assertThat(contains(outer, 1, inner, 2, OTHER, 13)).isFalse();
  }

  @Test
  void addedAgainItCountsUnderTheNewSalt() {
    pairs.add(new KnownPair(outerRef, 1, innerRef, 2, SALT), OTHER);
    pairs.add(new KnownPair(outerRef, 1, innerRef, 2, 13), 14);
    assertThat(contains(outer, 1, inner, 2, 13, 14)).isTrue();
    assertThat(contains(outer, 1, inner, 2, SALT, OTHER)).isFalse();
  }

  @Test
  void whatDiffersInOneThingIsAnotherPair() {
    pairs.add(new KnownPair(outerRef, 1, innerRef, 2, SALT), OTHER);
    assertThat(contains(inner, 1, outer, 2, SALT, OTHER)).isFalse();
    assertThat(contains(outer, 3, inner, 2, SALT, OTHER)).isFalse();
    assertThat(contains(outer, 1, inner, 3, SALT, OTHER)).isFalse();
    assertThat(contains(outer, 1, new Object(), 2, SALT, OTHER)).isFalse();
    assertThat(contains(new Object(), 1, inner, 2, SALT, OTHER)).isFalse();
  }

  @Test
  void locksThatTheAgentHasGivenUpAreNotKnown() {
    pairs.add(new KnownPair(outerRef, 1, innerRef, 2, SALT), OTHER);
    outerRef.isForgotten = true;
    assertThat(contains(outer, 1, inner, 2, SALT, OTHER)).isFalse();
    outerRef.isForgotten = false;
    innerRef.isForgotten = true;
    assertThat(contains(outer, 1, inner, 2, SALT, OTHER)).isFalse();
  }

  @Test
  void manyAreFoundAndNoneIsInvented() {
    Random random = new Random(7);
    List<Object> locks = new ArrayList<>();
    List<LockRef> refs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      locks.add(new Object());
      refs.add(ref(locks.get(i)));
    }
    Set<Integer> added = new HashSet<>();
    for (int i = 0; i < 1200; i++) {
      int pair = random.nextInt(3600);
      added.add(pair);
      pairs.add(new KnownPair(refs.get(pair / 60), 1, refs.get(pair % 60), 2, SALT), OTHER);
    }
    int found = 0;
    for (int pair = 0; pair < 3600; pair++) {
      if (contains(locks.get(pair / 60), 1, locks.get(pair % 60), 2, SALT, OTHER)) {
        assertThat(added).contains(pair);
        found++;
      }
    }
    assertThat(found).isGreaterThan(added.size() * 2 / 3);
  }

  @Test
  void whereThereIsNoRoomItIsAskedForAgainAfterTheNextLook() {
    List<Object> alive = new ArrayList<>();
    for (int i = 0; i < 100_000 && pairs.hasRoom(); i++) {
      Object lock = new Object();
      alive.add(lock);
      pairs.add(new KnownPair(outerRef, 1, ref(lock), 2, SALT), OTHER);
    }
    pairs.hasRoom();
    assertThat(alive).hasSizeLessThan(100_000);
    Hooks.lookAgain();
    assertThat(pairs.hasRoom()).isTrue();
    Object lock = new Object();
    pairs.add(new KnownPair(outerRef, 1, ref(lock), 2, 13), 14);
    assertThat(contains(outer, 1, lock, 2, 13, 14))
        .as("in the place of what is of no use")
        .isTrue();
  }
}
