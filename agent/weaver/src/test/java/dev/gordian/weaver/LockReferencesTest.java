package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Method references to the methods of locks. */
@ExtendWith(HooksRunning.class)
class LockReferencesTest {

  static class EveryForm implements Callable<List<Object>> {
    private final ReentrantLock known = new ReentrantLock();

    interface Timed {
      boolean take(Lock lock, long time, TimeUnit unit) throws InterruptedException;
    }

    interface Taker {
      default Consumer<Lock> taker() {
        return Lock::lock;
      }
    }

    @Override
    public List<Object> call() throws Exception {
      List<Object> held = new ArrayList<>();
      Runnable bound = known::lock;
      bound.run();
      held.add(Held.all().size());
      Consumer<Lock> release = Lock::unlock;
      release.accept(known);
      held.add(Held.all().size());
      BooleanSupplier attempt = known::tryLock;
      held.add(attempt.getAsBoolean());
      held.add(Held.all().size());
      known.unlock();
      Timed timed = Lock::tryLock;
      held.add(timed.take(known, 1, TimeUnit.SECONDS));
      held.add(Held.all().size());
      known.unlock();
      new Taker() {}.taker().accept(known);
      held.add(Held.top().object() == known);
      release.accept(known);
      held.add(Held.all().size());
      return held;
    }
  }

  @Test
  void referencesAreSeenLikeCalls() throws Exception {
    assertThat(Woven.call(EveryForm.class)).containsExactly(1, 0, true, 1, true, 1, true, 0);
  }

  static class Serialized implements Callable<List<Object>> {
    interface Task extends Runnable, Serializable {}

    @Override
    public List<Object> call() {
      ReentrantLock lock = new ReentrantLock();
      Task task = lock::lock;
      task.run();
      return List.of(lock.isLocked());
    }
  }

  /** Its form on disk names the method, so it stays as it is. */
  @Test
  void referencesThatCanBeSerializedRunAsTheyAre() throws Exception {
    assertThat(Woven.call(Serialized.class)).containsExactly(true);
  }
}
