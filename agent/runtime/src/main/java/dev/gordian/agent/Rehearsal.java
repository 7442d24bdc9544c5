package dev.gordian.agent;

import dev.gordian.core.sites.Sites;
import dev.gordian.core.util.Resources;
import dev.gordian.weaver.Weaver;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/**
 * Weaves one class of our own before the transformer is in place, so that every class the weaver
 * needs is loaded by then. A class that is first needed while it is itself being loaded cannot be
 * had then, nor ever after (the JVM remembers the {@code ClassCircularityError}).
 *
 * <p>Done by a thread of its own, beside the rest of the start: what weaves the JDK first, then
 * what weaves the program.
 */
final class Rehearsal implements Runnable {

  private final Thread thread = new Thread(null, this, "gordian-rehearsal");
  private boolean isReadyForJdk;
  private Throwable failure;

  private Rehearsal() {}

  static Rehearsal begin() {
    Rehearsal rehearsal = new Rehearsal();
    rehearsal.thread.setDaemon(true);
    rehearsal.thread.setContextClassLoader(null);
    rehearsal.thread.start();
    return rehearsal;
  }

  @Override
  public void run() {
    try {
      byte[] classFile = Resources.readClass(Piece.class.getName());
      Weaver weaver = new Weaver(new Sites());
      weaver.weaveJdk(classFile);
      Weaver.isOfInterest("java/util/Vector");
      Weaver.isOfInterest("java/lang/Object");
      readyForJdk(null);
      weaver.weave(classFile);
    } catch (Throwable e) {
      readyForJdk(e);
    }
  }

  private synchronized void readyForJdk(Throwable problem) {
    isReadyForJdk = true;
    failure = problem;
    notifyAll();
  }

  /** Waits until classes of the JDK can be woven. */
  synchronized void awaitJdk() throws Exception {
    while (!isReadyForJdk) {
      wait();
    }
    check();
  }

  /** Waits until all classes can be woven. */
  void awaitEnd() throws Exception {
    thread.join();
    synchronized (this) {
      check();
    }
  }

  private void check() throws Exception {
    if (failure != null) {
      throw new Exception("cannot weave: " + failure, failure);
    }
  }

  /** One of everything that is woven; never run. */
  @SuppressWarnings({"unused", "WaitNotInLoop"})
  private static final class Piece {
    private static final Object SHARED = new Object();
    private final Object[] locks = {new Object()};
    private Lock lock;

    static synchronized long one(long a, double b) {
      return a;
    }

    synchronized Object two(Object o, int i) throws InterruptedException {
      synchronized (locks[i]) {
        synchronized (SHARED) {
          locks[i].wait(1);
          return o == null ? Piece.class : (Object) ("" + o + i);
        }
      }
    }

    Runnable reference() {
      return lock::unlock;
    }

    boolean three(Condition condition, boolean b) throws InterruptedException {
      lock.lock();
      try {
        condition.await();
        condition.await(1, TimeUnit.SECONDS);
        for (int i = 0; i < 2; i++) {
          b |= lock.tryLock() || lock.tryLock(1, TimeUnit.SECONDS);
        }
        return b;
      } catch (RuntimeException e) {
        return lock.newCondition() == null;
      } finally {
        lock.unlock();
      }
    }
  }
}
