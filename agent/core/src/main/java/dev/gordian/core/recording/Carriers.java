package dev.gordian.core.recording;

import java.util.concurrent.ForkJoinPool;

/** The pool whose threads run virtual threads: what it is given is no task of the program. */
final class Carriers {

  /** It says so by the class of what makes its threads, as it is not for everybody. */
  private static final String MAKER = "java.lang.VirtualThread$";

  /** There is one, for ever; written without synchronisation. */
  private Object scheduler;

  /** Whether it is that pool. */
  boolean areOf(Object pool) {
    if (pool == null || pool.getClass() != ForkJoinPool.class) {
      return false;
    }
    if (pool == scheduler) {
      return true;
    }
    boolean are = ((ForkJoinPool) pool).getFactory().getClass().getName().startsWith(MAKER);
    if (are) {
      scheduler = pool;
    }
    return are;
  }
}
