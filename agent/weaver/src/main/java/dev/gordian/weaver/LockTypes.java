package dev.gordian.weaver;

/** Types of the JDK whose objects are made to be locked: where they are made is worth knowing. */
final class LockTypes {

  private LockTypes() {}

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
