package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What threads know of nested locks goes from one to the next. */
class NestingTest {

  private static final int OFTEN = 100;

  private final Object outer = new Object();
  private final Object inner = new Object();
  private final Telling agent = new Telling();

  @BeforeEach
  void start() {
    Hooks.start(agent);
  }

  @AfterEach
  void stop() {
    Hooks.start(null);
  }

  private HeldStack thread(int segment) {
    HeldStack stack = new HeldStack();
    stack.beginSegment(segment, false);
    return stack;
  }

  private void nest(HeldStack stack) {
    stack.push(outer, 1);
    stack.push(inner, 2);
    stack.pop(inner);
    stack.pop(outer);
  }

  @Test
  void itIsGivenBackWhenNothingIsHeld() {
    HeldStack stack = thread(1);
    stack.push(outer, 1);
    stack.push(inner, 2);
    stack.pop(inner);
    assertThat(agent.spares).isEmpty();
    stack.pop(outer);
    assertThat(agent.spares).hasSize(1);
  }

  @Test
  void alsoByAWait() {
    HeldStack stack = thread(1);
    stack.push(outer, 1);
    stack.nesting();
    stack.popAll(outer);
    assertThat(agent.spares).hasSize(1);
  }

  @Test
  void theNextThreadMeetsNoLockAgain() {
    nest(thread(1));
    int met = agent.met;
    nest(thread(2));
    assertThat(agent.met).isEqualTo(met);
  }

  @Test
  void whatOneThreadToldTheNextOneTellsForItself() {
    nest(thread(1));
    nest(thread(1));
    assertThat(agent.told).as("by the same task").isEqualTo(1);
    nest(thread(2));
    assertThat(agent.told).as("by another one").isEqualTo(2);
  }

  @Test
  void whatIsSettledEachThreadTellsOnce() {
    agent.answer = Delegate.SETTLED;
    HeldStack stack = thread(1);
    nest(stack);
    stack.beginSegment(2, false);
    nest(stack);
    assertThat(agent.told).as("in two tasks of one thread").isEqualTo(1);
    nest(thread(3));
    assertThat(agent.told).as("by another thread").isEqualTo(2);
  }

  @Test
  void whatIsSettledOneNewcomerTellsForAll() {
    agent.answer = Delegate.SETTLED;
    HeldStack first = thread(1);
    first.beginSegment(2, true);
    nest(first);
    HeldStack second = thread(3);
    second.beginSegment(4, true);
    nest(second);
    assertThat(agent.told).as("by one of two newcomers").isEqualTo(1);
    second.settleIn();
    nest(second);
    assertThat(agent.told).as("by one who is none any more").isEqualTo(2);
  }

  @Test
  void whoAsksAndGetsNothingKeepsNothing() {
    HeldStack stack = thread(1);
    Semaphore signal = new Semaphore(0);
    Hooks.beforeLock(signal, 1, stack);
    assertThat(agent.given).isEqualTo(1);
    Hooks.beforeUnlock(signal, stack);
    assertThat(agent.given).isEqualTo(2);
    assertThat(agent.spares).hasSize(1);
  }

  @Test
  void whatCannotBeGivenBackIsLostAndNothingElse() {
    HeldStack stack = thread(1);
    agent.isFailing = true;
    nest(stack);
    agent.isFailing = false;
    stack.push(outer, 1);
    stack.push(inner, 2);
    assertThat(stack.depth).isEqualTo(2);
  }

  @Test
  void whoNestsOftenKeepsIt() {
    HeldStack stack = thread(1);
    for (int i = 0; i < OFTEN; i++) {
      nest(stack);
    }
    assertThat(agent.spares).isEmpty();
    assertThat(agent.given).isBetween(1, OFTEN / 2);
  }

  @Test
  void twoThreadsNeverHaveTheSame() {
    HeldStack one = thread(1);
    HeldStack other = thread(2);
    one.push(outer, 1);
    other.push(outer, 1);
    assertThat(one.nesting()).isNotSameAs(other.nesting());
    one.pop(outer);
    other.pop(outer);
    assertThat(agent.spares).hasSize(2);
  }

  /** Knows each lock well, and notes what it is told. */
  private static final class Telling extends QuietDelegate {
    final Deque<Nesting> spares = new ArrayDeque<>();
    final Map<Object, LockRef> refs = new HashMap<>();
    int answer = TOLD;
    int met;
    int told;
    int given;
    boolean isFailing;

    @Override
    public LockRef identify(Object lock, int hash, int site) {
      met++;
      return refs.computeIfAbsent(lock, l -> familiar(l, hash));
    }

    private LockRef familiar(Object lock, int hash) {
      LockRef ref = new LockRef(lock, refs.size() + 1, hash) {};
      while (!ref.isFamiliar()) {
        ref.seenAgain();
      }
      return ref;
    }

    @Override
    public int nested(HeldStack held, LockRef wanted, int site) {
      told++;
      return answer;
    }

    @Override
    public Nesting takeSpare() {
      return spares.poll();
    }

    @Override
    public void giveBack(Nesting nesting) {
      if (isFailing) {
        throw new StackOverflowError();
      }
      given++;
      spares.add(nesting);
    }
  }
}
