package dev.gordian.core.util;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the filter may not change; the trie itself is tested by {@link HashTrieTest}. */
class FilteredTrieTest {

  /** More than the filter holds at first. */
  private static final int MANY = 5_000;

  private static final class Ref extends WeakReference<Object> {
    final int hash;

    Ref(Object object) {
      super(object);
      this.hash = System.identityHashCode(object);
    }
  }

  private static final class Refs extends FilteredTrie<Ref> {
    final List<Ref> swept = new ArrayList<>();

    /** Called whenever somebody asks for a hash. */
    Runnable whenAsked = () -> {};

    Refs() {
      super(4);
    }

    @Override
    protected int hashOf(Ref element) {
      whenAsked.run();
      return element.hash;
    }

    @Override
    protected void swept(Ref element) {
      swept.add(element);
    }

    Ref find(Object object) {
      return find(System.identityHashCode(object), object);
    }
  }

  private final Refs refs = new Refs();
  private final List<Object> alive = new ArrayList<>();

  private void addMany() {
    for (int i = 0; i < MANY; i++) {
      Object object = new Object();
      alive.add(object);
      Ref ref = new Ref(object);
      assertThat(refs.addIfAbsent(ref, object)).isSameAs(ref);
      assertThat(refs.find(object)).isSameAs(ref);
    }
  }

  /** So many that the filter is full, whatever there was. */
  private void addManyThatDie() {
    for (int i = 0; i < 10 * MANY; i++) {
      Object object = new Object();
      Ref ref = new Ref(object);
      refs.addIfAbsent(ref, object);
      ref.clear();
    }
  }

  private void assertAllAreFound() {
    for (Object object : alive) {
      Ref ref = refs.find(object);
      assertThat(ref).isNotNull();
      assertThat(ref.get()).isSameAs(object);
      assertThat(refs.addIfAbsent(new Ref(object), object)).as("added once").isSameAs(ref);
    }
  }

  @Test
  void allAreFoundAlsoWhenTheFilterHasBegunAnew() {
    addMany();
    assertAllAreFound();
    assertThat(refs.sweep()).isEqualTo(MANY);
    assertAllAreFound();
    assertThat(refs.find(new Object())).isNull();
    List<Ref> visited = new ArrayList<>();
    refs.forEach(visited::add);
    assertThat(visited).hasSize(MANY);
  }

  @Test
  void theDeadAreSweptAndToldOf() {
    addMany();
    List<Ref> all = new ArrayList<>();
    refs.forEach(all::add);
    all.subList(0, MANY / 2).forEach(Ref::clear);
    assertThat(refs.sweep()).isEqualTo(MANY / 2);
    assertThat(refs.swept).containsExactlyInAnyOrderElementsOf(all.subList(0, MANY / 2));
  }

  /** The sweep has begun the filter anew before the element was there to be met. */
  @Test
  void whatIsAddedWhileTheFilterBeginsAnewIsFound() {
    addMany();
    Object late = new Object();
    Ref ref = new Ref(late);
    AtomicInteger sweeps = new AtomicInteger();
    refs.whenAsked =
        () -> {
          Runnable again = refs.whenAsked;
          refs.whenAsked = () -> {};
          addManyThatDie();
          refs.sweep();
          sweeps.incrementAndGet();
          refs.whenAsked = again;
        };
    refs.addIfAbsent(ref, late);
    refs.whenAsked = () -> {};
    assertThat(sweeps.get()).as("before and after it is in the trie").isGreaterThan(1);
    alive.add(late);
    assertAllAreFound();
  }
}
