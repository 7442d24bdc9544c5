package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting gives a lock up and takes it again; other locks stay held. */
@ExtendWith(HooksRunning.class)
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop", "JavaUtilDate"}) // odd use is the point
class WaitTest {

  static class Monitors implements Callable<List<Object>> {
    private final Object other = new Object();

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      synchronized (this) {
        synchronized (other) {
          wait(1);
          seen.add(Held.names());
          other.wait(1L, 1);
          seen.add(Held.names());
        }
        seen.add(Held.names());
        Thread.currentThread().interrupt();
        try {
          wait();
        } catch (InterruptedException e) {
          seen.add(Held.names());
        }
      }
      try {
        notLocked(2L);
      } catch (IllegalMonitorStateException e) {
        seen.add(Held.names());
      }
      return seen;
    }

    private void notLocked(long time) throws InterruptedException {
      other.wait(time);
    }
  }

  @Test
  void monitorIsTakenAgainOnTopOfTheOthers() throws Exception {
    assertThat(Woven.call(Monitors.class))
        .containsExactly(
            List.of("Monitors.other", "this"),
            List.of("this", "Monitors.other"),
            List.of("this"),
            List.of("this"),
            List.of());
  }

  static class Reentrant implements Callable<List<Object>> {
    @Override
    public synchronized List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      synchronized (this) {
        this.wait(1);
        seen.add(Held.names());
      }
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void monitorHeldTwiceIsTakenTwiceAgain() throws Exception {
    assertThat(Woven.call(Reentrant.class))
        .containsExactly(List.of("this", "this"), List.of("this"));
  }

  static class Conditions implements Callable<List<Object>> {
    private final Lock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      synchronized (this) {
        lock.lock();
        try {
          seen.add(condition.await(1, TimeUnit.MILLISECONDS));
          seen.add(Held.all().get(1).object() == lock);
          seen.add(condition.awaitNanos(1) <= 0);
          seen.add(Held.names().size());
          seen.add(condition.awaitUntil(new Date(0)));
          seen.add(Held.names().size());
          Thread.currentThread().interrupt();
          try {
            condition.await();
          } catch (InterruptedException e) {
            seen.add(Held.all().get(1).object() == lock);
          }
          Thread signaller = signaller();
          signaller.start();
          condition.awaitUninterruptibly();
          seen.add(Held.names().size());
        } finally {
          lock.unlock();
        }
        seen.add(Held.names());
      }
      return seen;
    }

    private Thread signaller() {
      return new Thread(
          () -> {
            lock.lock();
            condition.signalAll();
            lock.unlock();
          });
    }
  }

  @Test
  void everyKindOfAwaitTakesItsLockAgain() throws Exception {
    assertThat(Woven.call(Conditions.class))
        .containsExactly(false, true, true, 2, false, 2, true, 2, List.of("this"));
  }

  static class AllGivenUp implements Callable<List<Object>> {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Condition condition = lock.writeLock().newCondition();

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      lock.writeLock().lock();
      lock.writeLock().lock();
      condition.awaitNanos(1);
      seen.add(Held.all().stream().map(Held::object).allMatch(o -> o == lock.writeLock()));
      seen.add(Held.names().size());
      lock.writeLock().unlock();
      lock.writeLock().unlock();
      seen.add(Held.names());
      try {
        condition.awaitNanos(1);
      } catch (IllegalMonitorStateException e) {
        seen.add(Held.names());
      }
      return seen;
    }
  }

  @Test
  void everyHoldOfTheLockIsGivenUp() throws Exception {
    assertThat(Woven.call(AllGivenUp.class)).containsExactly(true, 2, List.of(), List.of());
  }

  static class Values implements Callable<List<Object>> {
    private final Lock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();

    @Override
    public List<Object> call() throws Exception {
      lock.lock();
      try {
        return List.of(
            1L, 2.0, "three", condition.awaitNanos(0) <= 0, condition.await(0, TimeUnit.DAYS));
      } finally {
        lock.unlock();
      }
    }
  }

  @Test
  void valuesUnderTheAwaitStayOnTheStack() throws Exception {
    assertThat(Woven.call(Values.class)).containsExactly(1L, 2.0, "three", true, false);
  }
}
