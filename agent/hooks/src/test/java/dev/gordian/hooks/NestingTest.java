package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
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
    LockHooks.beforeLock(signal, 1, stack);
    assertThat(agent.given).isEqualTo(1);
    LockHooks.beforeUnlock(signal, stack);
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

  @Test
  void whoKeepsHimselfOutIsTold() {
    for (Object lock : List.of(new StampedLock(), new Semaphore(1))) {
      int before = agent.again;
      HeldStack stack = thread(1);
      stack.push(lock, 1);
      stack.push(lock, 2);
      assertThat(agent.again - before).as("%s", lock).isEqualTo(1);
    }
  }

  @Test
  void whoIsLetInAgainIsNot() {
    for (Object lock : List.of(new ReentrantLock(), new Object())) {
      HeldStack stack = thread(1);
      stack.push(lock, 1);
      stack.push(lock, 2);
    }
    assertThat(agent.again).isZero();
    assertThat(agent.told).isZero();
  }

  @Test
  void ofALockWithoutOwnerNothingIsTold() {
    agent.identify(inner, System.identityHashCode(inner), 2).isOwnerless = true;
    nest(thread(1));
    assertThat(agent.told).isZero();
  }

  @Test
  void whateverWasHeldBeforeWhatIsNewIsTold() {
    for (int seed = 0; seed < 40; seed++) {
      holdAtRandom(4, new Random(seed));
    }
  }

  @Test
  void alsoWhereVeryManyAreHeld() {
    for (int seed = 0; seed < 10; seed++) {
      holdAtRandom(20, new Random(seed));
    }
  }

  /** What is taken for the first time in a segment has to be told. */
  private void holdAtRandom(int most, Random random) {
    List<Object> locks = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      locks.add(new Object());
    }
    Set<List<Object>> known = new HashSet<>();
    HeldStack stack = thread(1);
    for (int step = 0; step < 3_000; step++) {
      if (random.nextInt(500) == 0) {
        known.clear();
        stack.beginSegment(2 + step, false);
      }
      if (random.nextInt(20) == 0) {
        // So that the quick way is taken, too: not only where a third lock was taken once.
        Arrays.fill(EarlySites.marks, (byte) 0);
      }
      Object lock = locks.get(random.nextInt(locks.size()));
      int site = 1 + random.nextInt(3);
      if (stack.depth < most && random.nextInt(5) < 3) {
        boolean isHeld = stack.holds(lock);
        boolean isNew = stack.depth > 0 && !isHeld && isNew(stack, lock, site, known);
        int told = agent.told;
        stack.push(lock, site);
        if (isNew || isHeld) {
          assertThat(agent.told - told).as("step %s", step).isEqualTo(isNew ? 1 : 0);
        }
      } else if (random.nextInt(4) == 0) {
        stack.pop(lock);
      } else if (stack.depth > 0) {
        stack.pop(stack.locks[stack.depth - 1]);
      }
      for (int i = 0; i < stack.depth; i++) {
        LockRef ref = random.nextInt(8) == 0 ? stack.refAt(i) : null;
        assertThat(ref == null || ref.get() == stack.locks[i]).as("step %s", step).isTrue();
      }
    }
  }

  /** Whether neither the chain of locks is known, nor each held lock with the wanted one. */
  private static boolean isNew(HeldStack stack, Object lock, int site, Set<List<Object>> known) {
    List<Object> chain = new ArrayList<>();
    boolean areKnown = true;
    for (int i = 0; i < stack.depth; i++) {
      // A lock that is held twice is one lock.
      if (!chain.contains(stack.locks[i])) {
        chain.addAll(List.of(stack.locks[i], stack.sites[i]));
        areKnown &= known.contains(List.of(stack.locks[i], stack.sites[i], lock, site));
      }
    }
    chain.addAll(List.of(lock, site));
    return known.add(chain) && !areKnown;
  }

  /** Knows each lock well, and notes what it is told. */
  private static final class Telling extends QuietDelegate {
    final Deque<Nesting> spares = new ArrayDeque<>();
    final Map<Object, LockRef> refs = new HashMap<>();
    int answer = TOLD;
    int met;
    int told;
    int again;
    int given;
    boolean isFailing;

    @Override
    public LockRef identify(Object lock, int hash, int site) {
      met++;
      assertThat(hash).isEqualTo(System.identityHashCode(lock));
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
    public void again(HeldStack held, int i, LockRef wanted, int site) {
      again++;
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
