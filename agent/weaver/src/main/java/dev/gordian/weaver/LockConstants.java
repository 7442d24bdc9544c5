package dev.gordian.weaver;

/** Which constants of a class are methods of locks, or make locks. */
final class LockConstants {

  private static final int INVOKE_VIRTUAL = 5;
  private static final int INVOKE_INTERFACE = 9;

  private final ConstantPool pool;

  /** By the index of a method constant: whether a call of it is of interest. */
  private final boolean[] calls;

  private boolean hasReferences;

  /** Index of the class constant of {@code java.lang.Object}; 0 if there is none. */
  private int objectClass;

  /** Index of the constructor of {@code java.lang.Object}; 0 if it is not called. */
  private int objectInit;

  LockConstants(ConstantPool pool) {
    this.pool = pool;
    this.calls = new boolean[pool.size()];
    for (int i = 1; i < calls.length; i++) {
      int tag = pool.tag(i);
      if (tag == ConstantPool.METHOD || tag == ConstantPool.INTERFACE_METHOD) {
        calls[i] = isOfInterest(i);
      } else if (tag == ConstantPool.METHOD_HANDLE) {
        hasReferences |= isReference(i);
      }
    }
  }

  boolean isCallOfInterest(int method) {
    return calls[method];
  }

  /** Whether the instruction makes a plain object, which may be meant to be locked. */
  boolean isNewObject(int classConstant) {
    if (objectInit == 0) {
      return false;
    }
    if (objectClass == 0) {
      objectClass = pool.first(objectInit);
    }
    return classConstant == objectClass;
  }

  /** Whether there may be method references to methods of locks. */
  boolean mayHaveReferences() {
    return hasReferences;
  }

  private boolean isOfInterest(int method) {
    int nameAndType = pool.second(method);
    int name = pool.first(nameAndType);
    if (pool.byteAt(name, 0) == '<') {
      return isLockMade(method);
    }
    if (!LockCall.mayBeName(pool.length(name), pool.byteAt(name, 0))
        && !LockTypes.mayMakeLock(pool.length(name), pool.byteAt(name, 0))) {
      return false;
    }
    String owner = pool.className(pool.first(method));
    String text = pool.text(name);
    return LockTypes.makesLock(owner, text)
        || LockCall.of(owner, text, pool.text(pool.second(nameAndType))) != null;
  }

  private boolean isLockMade(int init) {
    int owner = pool.first(pool.first(init));
    if (pool.length(owner) < 5 || pool.byteAt(owner, 0) != 'j' || pool.byteAt(owner, 4) != '/') {
      return false;
    }
    String type = pool.text(owner);
    if (type.equals("java/lang/Object")) {
      // Nearly every constructor calls that of Object for itself.
      objectInit = init;
      return false;
    }
    return LockTypes.isMadeToLock(type);
  }

  private boolean isReference(int handle) {
    int kind = pool.handleKind(handle);
    return (kind == INVOKE_VIRTUAL || kind == INVOKE_INTERFACE)
        && isOfInterest(pool.handleTarget(handle));
  }
}
