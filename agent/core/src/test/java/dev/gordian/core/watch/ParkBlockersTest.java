package dev.gordian.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** What a thread in {@code await()} waits for: see the opening of java.base in the build. */
class ParkBlockersTest {

  private final ReentrantLock lock = new ReentrantLock();
  private final ReentrantLock other = new ReentrantLock();
  private final Condition condition = lock.newCondition();
  private boolean isOver;

  @Test
  void onlyWhoWasSignalledWaitsForTheLock() throws Exception {
    Thread sleeper =
        new Thread(
            () -> {
              lock.lock();
              try {
                while (!isOver) {
                  condition.awaitUninterruptibly();
                }
              } finally {
                lock.unlock();
              }
            });
    sleeper.start();
    while (LockSupport.getBlocker(sleeper) == null || sleeper.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(ParkBlockers.isParkedToRetake(sleeper, lock)).isFalse();
    lock.lock();
    try {
      isOver = true;
      condition.signal();
      assertThat(ParkBlockers.isParkedToRetake(sleeper, lock)).isTrue();
      assertThat(ParkBlockers.isParkedToRetake(sleeper, other)).isFalse();
    } finally {
      lock.unlock();
    }
    sleeper.join();
  }
}
