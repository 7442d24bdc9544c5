package dev.gordian.weaver;

import org.objectweb.asm.tree.MethodInsnNode;

/** The calls that take, release, await or make locks, as far as the call itself shows it. */
enum LockCall {
  LOCK,
  TRY,
  TIMED_TRY,
  UNLOCK,
  NEW_CONDITION,
  READ_SIDE,
  WRITE_SIDE,
  WAIT,
  AWAIT;

  private static final String LOCKS = "java/util/concurrent/locks/";
  private static final String A_LOCK = ")Ljava/util/concurrent/locks/Lock;";

  /** Returns what the call does; {@code null} if it is of no interest. */
  static LockCall of(MethodInsnNode call) {
    return of(call.owner, call.name, call.desc);
  }

  /**
   * The type of the receiver need not be a lock: whether the object is one is asked at run time.
   * Classes of the JDK outside of {@code java.util.concurrent.locks} are known not to be.
   */
  static LockCall of(String owner, String name, String descriptor) {
    switch (name) {
      case "lock":
      case "lockInterruptibly":
        return descriptor.equals("()V") && mayBeLock(owner) ? LOCK : null;
      case "tryLock":
        return !mayBeLock(owner)
            ? null
            : descriptor.equals("()Z")
                ? TRY
                : descriptor.equals("(JLjava/util/concurrent/TimeUnit;)Z") ? TIMED_TRY : null;
      case "unlock":
        return descriptor.equals("()V") && mayBeLock(owner) ? UNLOCK : null;
      case "newCondition":
        return descriptor.equals("()L" + LOCKS + "Condition;") ? NEW_CONDITION : null;
      case "readLock":
        return descriptor.equals("(" + A_LOCK) ? READ_SIDE : null;
      case "writeLock":
        return descriptor.equals("(" + A_LOCK) ? WRITE_SIDE : null;
      case "wait":
        return descriptor.equals("()V") || descriptor.equals("(J)V") || descriptor.equals("(JI)V")
            ? WAIT
            : null;
      case "await":
      case "awaitNanos":
      case "awaitUntil":
      case "awaitUninterruptibly":
        return owner.equals(LOCKS + "Condition") || owner.endsWith("$ConditionObject")
            ? AWAIT
            : null;
      default:
        return null;
    }
  }

  /** Whether the type is one of those whose {@code lock()} needs no second hook. */
  static boolean isKnownLock(String owner) {
    return owner.equals(LOCKS + "ReentrantReadWriteLock$ReadLock")
        || owner.equals(LOCKS + "ReentrantReadWriteLock$WriteLock");
  }

  private static boolean mayBeLock(String owner) {
    return owner.startsWith(LOCKS) || !owner.startsWith("java/");
  }
}
