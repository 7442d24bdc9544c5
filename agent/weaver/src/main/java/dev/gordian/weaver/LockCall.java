package dev.gordian.weaver;

import org.objectweb.asm.tree.MethodInsnNode;

/** What a call does with a lock or a thread, as far as the call itself shows it. */
public final class LockCall {

  /** What is done. */
  enum Kind {
    /** Takes the lock and may wait for ever. */
    LOCK,
    /** Takes the lock or gives up at once. */
    TRY,
    /** Takes the lock or gives up after some time. */
    TIMED_TRY,
    UNLOCK,
    /** Releases the lock if it is held. */
    TRY_UNLOCK,
    /** Changes the mode in which the lock is held, if that needs no waiting. */
    CONVERT,
    NEW_CONDITION,
    READ_SIDE,
    WRITE_SIDE,
    /** {@code Object.wait}. */
    WAIT,
    /** {@code Condition.await}. */
    AWAIT,
    /** {@code Thread.isAlive}: native in most JDKs, so seen where it is called. */
    IS_ALIVE
  }

  private static final String LOCKS = "java/util/concurrent/locks/";
  private static final String STAMPED = LOCKS + "StampedLock";
  private static final String SEMAPHORE = "java/util/concurrent/Semaphore";
  private static final String A_LOCK = "()L" + LOCKS + "Lock;";
  private static final String TIMED = "JLjava/util/concurrent/TimeUnit;)";

  final Kind kind;

  /** Whether the mode is a shared one; for the sides of a lock the object tells. */
  final boolean shared;

  private LockCall(Kind kind, boolean shared) {
    this.kind = kind;
    this.shared = shared;
  }

  /** The names of all that is of interest. */
  private static final String[] NAMES = {
    "lock",
    "lockInterruptibly",
    "tryLock",
    "unlock",
    "newCondition",
    "readLock",
    "writeLock",
    "wait",
    "isAlive",
    "await",
    "awaitNanos",
    "awaitUntil",
    "awaitUninterruptibly",
    "readLockInterruptibly",
    "writeLockInterruptibly",
    "tryReadLock",
    "tryWriteLock",
    "unlockRead",
    "unlockWrite",
    "tryUnlockRead",
    "tryUnlockWrite",
    "tryConvertToOptimisticRead",
    "tryConvertToReadLock",
    "tryConvertToWriteLock",
    "acquire",
    "acquireUninterruptibly",
    "tryAcquire",
    "release"
  };

  /** By length, a bit for each first letter of a name. */
  private static final int[] FIRST_LETTERS = new int[32];

  static {
    for (String name : NAMES) {
      FIRST_LETTERS[name.length()] |= 1 << name.charAt(0);
    }
  }

  /** A quick look that may say yes in vain, never no. */
  static boolean mayBeName(int length, int firstLetter) {
    return length < FIRST_LETTERS.length && (FIRST_LETTERS[length] & 1 << firstLetter) != 0;
  }

  /** Returns what the call does; {@code null} if it is of no interest. */
  static LockCall of(MethodInsnNode call) {
    return of(call.owner, call.name, call.desc);
  }

  /** Whether the call takes a lock and may wait for ever. */
  public static boolean isRequest(MethodInsnNode call) {
    LockCall known = of(call);
    return known != null && known.kind == Kind.LOCK;
  }

  static LockCall of(String owner, String name, String descriptor) {
    Kind kind =
        owner.equals(STAMPED)
            ? ofStamped(name, descriptor)
            : owner.equals(SEMAPHORE)
                ? ofSemaphore(name, descriptor)
                : ofLock(owner, name, descriptor);
    boolean shared = owner.equals(STAMPED) && (name.contains("Read") || name.startsWith("read"));
    return kind == null ? null : new LockCall(kind, shared);
  }

  /**
   * The type of the receiver need not be a lock: whether the object is one is asked at run time.
   * Classes of the JDK outside of {@code java.util.concurrent.locks} are known not to be.
   */
  private static Kind ofLock(String owner, String name, String descriptor) {
    switch (name) {
      case "lock":
      case "lockInterruptibly":
        return descriptor.equals("()V") && mayBeLock(owner) ? Kind.LOCK : null;
      case "tryLock":
        return !mayBeLock(owner)
            ? null
            : descriptor.equals("()Z")
                ? Kind.TRY
                : descriptor.equals("(" + TIMED + "Z") ? Kind.TIMED_TRY : null;
      case "unlock":
        return descriptor.equals("()V") && mayBeLock(owner) ? Kind.UNLOCK : null;
      case "newCondition":
        return descriptor.equals("()L" + LOCKS + "Condition;") ? Kind.NEW_CONDITION : null;
      case "readLock":
        return descriptor.equals(A_LOCK) ? Kind.READ_SIDE : null;
      case "writeLock":
        return descriptor.equals(A_LOCK) ? Kind.WRITE_SIDE : null;
      case "wait":
        return descriptor.equals("()V") || descriptor.equals("(J)V") || descriptor.equals("(JI)V")
            ? Kind.WAIT
            : null;
      case "isAlive":
        return descriptor.equals("()Z")
                && (owner.equals("java/lang/Thread") || !owner.startsWith("java/"))
            ? Kind.IS_ALIVE
            : null;
      case "await":
      case "awaitNanos":
      case "awaitUntil":
      case "awaitUninterruptibly":
        return owner.equals(LOCKS + "Condition") || owner.endsWith("$ConditionObject")
            ? Kind.AWAIT
            : null;
      default:
        return null;
    }
  }

  private static Kind ofStamped(String name, String descriptor) {
    switch (name) {
      case "readLock":
      case "writeLock":
      case "readLockInterruptibly":
      case "writeLockInterruptibly":
        return Kind.LOCK;
      case "tryReadLock":
      case "tryWriteLock":
        return descriptor.equals("()J") ? Kind.TRY : Kind.TIMED_TRY;
      case "unlock":
      case "unlockRead":
      case "unlockWrite":
        return Kind.UNLOCK;
      case "tryUnlockRead":
      case "tryUnlockWrite":
      case "tryConvertToOptimisticRead":
        return Kind.TRY_UNLOCK;
      case "tryConvertToReadLock":
      case "tryConvertToWriteLock":
        return Kind.CONVERT;
      default:
        return null;
    }
  }

  private static Kind ofSemaphore(String name, String descriptor) {
    switch (name) {
      case "acquire":
      case "acquireUninterruptibly":
        return Kind.LOCK;
      case "tryAcquire":
        return descriptor.contains(TIMED) ? Kind.TIMED_TRY : Kind.TRY;
      case "release":
        return Kind.UNLOCK;
      default:
        return null;
    }
  }

  /** Whether nothing is to be done after a lock of this type was taken: it is no wrapper. */
  static boolean isKnownLock(String owner) {
    return owner.equals(LOCKS + "ReentrantReadWriteLock$ReadLock")
        || owner.equals(LOCKS + "ReentrantReadWriteLock$WriteLock")
        || owner.equals(STAMPED)
        || owner.equals(SEMAPHORE);
  }

  private static boolean mayBeLock(String owner) {
    return owner.startsWith(LOCKS) || !owner.startsWith("java/");
  }
}
