package dev.gordian.weaver;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** Types of the JDK whose objects are made to be locked: where they are made is worth knowing. */
final class LockTypes {

  private LockTypes() {}

  /** Whether the call returns a new object with a lock, such as a synchronized list. */
  static boolean makesLock(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESTATIC && makesLock(call.owner, call.name);
  }

  /** A quick look at the name of a method that may say yes in vain, never no. */
  static boolean mayMakeLock(int length, int firstLetter) {
    return firstLetter == 's' && length > "synchronized".length();
  }

  static boolean makesLock(String owner, String method) {
    return owner.equals("java/util/Collections") && method.startsWith("synchronized");
  }

  static boolean isMadeToLock(String internalName) {
    switch (internalName) {
      case "java/lang/Object":
      case "java/util/concurrent/locks/ReentrantLock":
      case "java/util/concurrent/locks/ReentrantReadWriteLock":
      case "java/util/concurrent/locks/StampedLock":
      case "java/util/concurrent/Semaphore":
      case "java/util/Vector":
      case "java/util/Stack":
      case "java/util/Hashtable":
      case "java/util/Properties":
      case "java/lang/StringBuffer":
        return true;
      default:
        return false;
    }
  }
}
