package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.sites.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls that take and release locks, through whatever type they are called. */
@ExtendWith(HooksRunning.class)
@SuppressWarnings({
  "LockNotBeforeTry",
  "UnsynchronizedOverridesSynchronized"
}) // odd use is the point
class LockCallTest {

  static class ThroughEveryType implements Callable<List<Object>> {
    private final ReentrantLock known = new ReentrantLock();
    private final Lock anyLock = known;
    private final Subclass subclass = new Subclass();

    static class Subclass extends ReentrantLock {
      private static final long serialVersionUID = 1;
    }

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      known.lock();
      seen.add(Held.names());
      known.unlock();
      anyLock.lockInterruptibly();
      seen.add(Held.names());
      anyLock.unlock();
      subclass.lock();
      seen.add(Held.names());
      subclass.unlock();
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void locksAreSeenThroughClassInterfaceAndSubclass() throws Exception {
    assertThat(Woven.call(ThroughEveryType.class))
        .containsExactly(
            List.of("ThroughEveryType.known"),
            List.of("ThroughEveryType.anyLock"),
            List.of("ThroughEveryType.subclass"),
            List.of());
  }

  static class Tries implements Callable<List<Object>> {
    private final Lock lock = new ReentrantLock();

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      seen.add(lock.tryLock());
      seen.add(Held.top().op());
      lock.unlock();
      if (lock.tryLock(1, TimeUnit.SECONDS)) {
        seen.add(Held.top().op());
        lock.unlock();
      }
      seen.add(Held.names());
      takenElsewhere(
          () -> {
            seen.add(lock.tryLock());
            seen.add(Held.names());
            seen.add(lock.tryLock(1, TimeUnit.MILLISECONDS));
            seen.add(Held.names());
            return null;
          });
      return seen;
    }

    private void takenElsewhere(Callable<Void> work) throws Exception {
      CountDownLatch taken = new CountDownLatch(1);
      CountDownLatch done = new CountDownLatch(1);
      Thread owner =
          new Thread(
              () -> {
                lock.lock();
                taken.countDown();
                awaitQuietly(done);
                lock.unlock();
              });
      owner.start();
      taken.await();
      work.call();
      done.countDown();
      owner.join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void triesHoldTheLockOnlyIfTheySucceed() throws Exception {
    assertThat(Woven.call(Tries.class))
        .containsExactly(true, Op.TRY, Op.TIMED_TRY, List.of(), false, List.of(), false, List.of());
  }

  static class Interrupted implements Callable<List<Object>> {
    private final Lock lock = new ReentrantLock();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      long number = 7L;
      double fraction = 0.25;
      String text = "kept";
      synchronized (this) {
        Thread.currentThread().interrupt();
        try {
          lock.lockInterruptibly();
          seen.add("not reached");
        } catch (InterruptedException e) {
          seen.add(text + number + fraction);
          seen.add(Thread.currentThread().isInterrupted());
          seen.add(Held.names());
        } finally {
          seen.add("finally");
        }
        Thread.currentThread().interrupt();
        try {
          seen.add(lock.tryLock(number, TimeUnit.DAYS));
        } catch (InterruptedException e) {
          seen.add(text + number + fraction);
          seen.add(Held.names());
        }
        Thread.currentThread().interrupt();
        lock.lock();
        seen.add(Thread.interrupted());
        seen.add(Held.names());
        lock.unlock();
      }
      return seen;
    }
  }

  @Test
  void interruptionReachesTheProgramsOwnHandler() throws Exception {
    assertThat(Woven.call(Interrupted.class))
        .containsExactly(
            "kept70.25",
            false,
            List.of("this"),
            "finally",
            "kept70.25",
            List.of("this"),
            true,
            List.of("this", "Interrupted.lock"));
  }

  static class NotOwner implements Callable<List<Object>> {
    private final ReentrantLock lock = new ReentrantLock();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      try {
        lock.unlock();
      } catch (IllegalMonitorStateException e) {
        seen.add("not owner");
      }
      Lock none = null;
      try {
        none.lock();
      } catch (NullPointerException e) {
        seen.add("null lock");
      }
      try {
        none.unlock();
      } catch (NullPointerException e) {
        seen.add("null unlock");
      }
      try {
        seen.add(none.tryLock());
      } catch (NullPointerException e) {
        seen.add("null try");
      }
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void programsOwnMistakesStayItsOwn() throws Exception {
    assertThat(Woven.call(NotOwner.class))
        .containsExactly("not owner", "null lock", "null unlock", "null try", List.of());
  }

  static class Sides implements Callable<List<Object>> {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ReentrantReadWriteLock.WriteLock write =
        ((ReentrantReadWriteLock) lock).writeLock();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      lock.readLock().lock();
      seen.add(Held.names());
      seen.add(Held.top().expression());
      lock.readLock().unlock();
      write.lock();
      seen.add(Held.names());
      lock.readLock().lock();
      seen.add(Held.names());
      write.unlock();
      seen.add(Held.names());
      lock.readLock().unlock();
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void bothSidesOfReadWriteLocksAreSeen() throws Exception {
    assertThat(Woven.call(Sides.class))
        .containsExactly(
            List.of("Sides.lock"),
            "this.lock.readLock()",
            List.of("Sides.write"),
            List.of("Sides.write", "Sides.lock"),
            List.of("Sides.lock"),
            List.of());
  }

  /** A lock that the program wrote itself. */
  static class OwnLock implements Lock {
    private Thread owner;

    @Override
    public synchronized void lock() {
      while (owner != null) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      owner = Thread.currentThread();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      lock();
    }

    @Override
    public synchronized boolean tryLock() {
      if (owner == null) {
        owner = Thread.currentThread();
        return true;
      }
      return false;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      return tryLock();
    }

    @Override
    public synchronized void unlock() {
      owner = null;
      notifyAll();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }

  /** A lock that hands everything on to another. */
  static class Wrapper extends OwnLock {
    private final Lock inner;

    Wrapper(Lock inner) {
      this.inner = inner;
    }

    @Override
    public void lock() {
      inner.lock();
    }

    @Override
    public boolean tryLock() {
      return inner.tryLock();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) {
      try {
        return inner.tryLock(time, unit);
      } catch (InterruptedException e) {
        return false;
      }
    }

    @Override
    public void unlock() {
      inner.unlock();
    }
  }

  static class OwnLocks implements Callable<List<Object>> {
    private final Lock own = new OwnLock();
    private final Lock wrapper = new Wrapper(new ReentrantLock());
    private final Lock wrapped = new Wrapper(own);

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      own.lock();
      seen.add(Held.names());
      own.unlock();
      seen.add(own.tryLock(1, TimeUnit.SECONDS));
      seen.add(Held.names());
      seen.add(own.tryLock());
      seen.add(Held.names());
      own.unlock();
      seen.add(Held.names());
      own.lockInterruptibly();
      seen.add(Held.names().size());
      own.unlock();
      wrapper.lock();
      seen.add(Held.names().size());
      wrapper.unlock();
      seen.add(wrapper.tryLock() && wrapper.tryLock(1, TimeUnit.SECONDS));
      seen.add(Held.names().size());
      wrapper.unlock();
      wrapper.unlock();
      seen.add(Held.names());
      wrapped.lock();
      seen.add(Held.names().size());
      wrapped.unlock();
      return seen;
    }
  }

  @Test
  void ownLocksAndWrappersAreOneLock() throws Exception {
    assertThat(Woven.call(OwnLocks.class))
        .containsExactly(
            List.of("OwnLocks.own"),
            true,
            List.of("OwnLocks.own"),
            false,
            List.of("OwnLocks.own"),
            List.of(),
            1,
            1,
            true,
            2,
            List.of(),
            1);
  }

  static class Stepwise implements Callable<List<Object>> {
    private final ReentrantLock first = new ReentrantLock();
    private final ReentrantLock second = new ReentrantLock();
    private final ReentrantLock third = new ReentrantLock();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      takeTwo();
      third.lock();
      first.unlock();
      seen.add(Held.names());
      third.unlock();
      seen.add(Held.names());
      second.unlock();
      return seen;
    }

    private void takeTwo() {
      first.lock();
      second.lock();
    }
  }

  @Test
  void locksAreReleasedInAnyOrderAndInOtherMethods() throws Exception {
    assertThat(Woven.call(Stepwise.class))
        .containsExactly(List.of("Stepwise.second", "Stepwise.third"), List.of("Stepwise.second"));
  }
}
