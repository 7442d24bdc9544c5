package dev.gordian.bench.micro;

import com.google.common.util.concurrent.CycleDetectingLockFactory;
import com.google.common.util.concurrent.CycleDetectingLockFactory.Policies;
import java.util.concurrent.locks.ReentrantLock;

/** Makes the {@code ReentrantLock}s of a benchmark: the JDK's, or Guava's that watch themselves. */
final class Locks {

  private final CycleDetectingLockFactory factory;

  Locks(String kind) {
    factory = kind.equals("guava") ? CycleDetectingLockFactory.newInstance(Policies.WARN) : null;
  }

  ReentrantLock make(String name) {
    return factory == null ? new ReentrantLock() : factory.newReentrantLock(name);
  }
}
