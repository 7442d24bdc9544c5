package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is found, who leaves, and when. */
class NurseryTest {

  private static final int HASH = 42;

  private final List<LockNode> left = new ArrayList<>();
  private final Nursery nursery = new Nursery(left::add);
  private final List<Object> alive = new ArrayList<>();
  private long ids;

  /** All of them have the same hash, and so the same set of places. */
  private LockNode add() {
    Object lock = new Object();
    alive.add(lock);
    return nursery.addIfAbsent(new LockNode(lock, ++ids, HASH, null), lock);
  }

  private LockNode find(LockNode node) {
    return nursery.find(HASH, node.get());
  }

  @Test
  void whatWasAddedIsFound() {
    LockNode first = add();
    assertThat(find(first)).isSameAs(first);
    LockNode second = add();
    assertThat(find(first)).isSameAs(first);
    assertThat(find(second)).isSameAs(second);
    assertThat(nursery.find(HASH, new Object())).isNull();
    assertThat(nursery.find(HASH + 1, first.get())).isNull();
  }

  @Test
  void aLockIsAddedOnce() {
    LockNode first = add();
    LockNode again = new LockNode(first.get(), ++ids, HASH, null);
    assertThat(nursery.addIfAbsent(again, first.get())).isSameAs(first);
    LockNode second = add();
    assertThat(nursery.addIfAbsent(again, first.get())).as("not the youngest").isSameAs(first);
    assertThat(nursery.addIfAbsent(again, second.get())).isSameAs(second);
    assertThat(left).isEmpty();
  }

  @Test
  void theOldestLeavesFirst() {
    LockNode first = add();
    LockNode second = add();
    assertThat(left).isEmpty();
    LockNode third = add();
    assertThat(left).containsExactly(first);
    assertThat(find(first)).isNull();
    assertThat(find(second)).isSameAs(second);
    assertThat(find(third)).isSameAs(third);
    add();
    assertThat(left).containsExactly(first, second);
  }

  @Test
  void whoIsOlderThanAllWhoAreThereComesWithAnotherId() {
    long early = ++ids;
    LockNode first = add();
    LockNode second = add();
    Object late = new Object();
    assertThat(nursery.addIfAbsent(new LockNode(late, early, HASH, null), late)).isNull();
    assertThat(left).isEmpty();
    assertThat(find(first)).isSameAs(first);
    assertThat(find(second)).isSameAs(second);
    LockNode again = new LockNode(late, ++ids, HASH, null);
    assertThat(nursery.addIfAbsent(again, late)).isSameAs(again);
    assertThat(left).containsExactly(first);
  }

  @Test
  void whoIsMetAfterOthersCameIsOfInterest() {
    LockNode first = add();
    find(first);
    assertThat(first.isOfInterest()).as("met at once").isFalse();
    add();
    find(first);
    assertThat(first.isOfInterest()).as("met later").isTrue();
  }

  @Test
  void allAreVisited() {
    LockNode first = add();
    LockNode second = add();
    List<LockNode> seen = new ArrayList<>();
    nursery.forEach(seen::add);
    assertThat(seen).containsExactlyInAnyOrder(first, second);
  }
}
