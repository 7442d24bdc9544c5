package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a thread meets its first lock. */
class FirstLockTest {

  private static final int SITE = 1;

  private final Object lock = new Object();
  private final List<Thread> seen = new ArrayList<>();
  private final List<Throwable> problems = new ArrayList<>();

  /** As many attempts to make a thread known will fail. */
  private int failures;

  private Error failure = new StackOverflowError();

  private final class Failing extends QuietDelegate {
    @Override
    public boolean threadSeen(HeldStack held, Thread thread) {
      if (failures > 0) {
        failures--;
        throw failure;
      }
      seen.add(thread);
      return true;
    }

    @Override
    public void failed(Throwable problem) {
      problems.add(problem);
    }
  }

  @AfterEach
  void stop() {
    Hooks.start(null);
    assertThat(problems).isEmpty();
  }

  /** In a thread of its own, which has met no lock. */
  private static void inNewThread(Runnable work) throws InterruptedException {
    Throwable[] problem = new Throwable[1];
    Thread thread = new Thread(work);
    thread.setUncaughtExceptionHandler((t, e) -> problem[0] = e);
    thread.start();
    thread.join();
    assertThat(problem[0]).isNull();
  }

  @Test
  void makesTheThreadKnownOnce() throws Exception {
    Hooks.start(new Failing());
    inNewThread(
        () -> {
          HeldStack held = MonitorHooks.enter(lock, SITE, null);
          assertThat(MonitorHooks.enter(lock, SITE, null)).isSameAs(held);
          assertThat(held.depth).isEqualTo(2);
        });

    assertThat(seen).hasSize(1);
  }

  /** Where stack or memory are at their end: the next lock is the first, then. */
  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class})
  void isTriedAgainWhereTheThreadCouldNotBeMadeKnown(Class<? extends Error> type) throws Exception {
    Hooks.start(new Failing());
    failure = type.getDeclaredConstructor().newInstance();
    failures = 1;
    inNewThread(
        () -> {
          assertThat(MonitorHooks.enter(lock, SITE, null)).isNull();
          MonitorHooks.exit(lock, null);
          assertThat(MonitorHooks.enter(lock, SITE, null).depth).isEqualTo(1);
        });

    assertThat(seen).hasSize(1);
  }

  /** Its other hooks do nothing, then. */
  @Test
  void hooksOfAThreadThatIsNotKnownDoNothing() throws Exception {
    Hooks.start(new Failing());
    failures = Integer.MAX_VALUE;
    inNewThread(
        () -> {
          AllocationHooks.created(lock, SITE);
          AllocationHooks.derived(new Object(), lock, 0);
          OrderHooks.ordered(0, lock, null);
          LockHooks.beforeLock(lock, SITE, null);
          assertThat(WaitHooks.beforeWait(lock, SITE, null)).isNull();
        });

    assertThat(seen).isEmpty();
  }
}
