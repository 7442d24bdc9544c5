package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

/** The quick look at names lets everything pass that is of interest. */
class LockCallNamesTest {

  @Test
  void everyMethodOfInterestMayBeOne() {
    List<String> found = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Object.class,
            Lock.class,
            ReadWriteLock.class,
            Condition.class,
            ReentrantLock.class,
            ReentrantReadWriteLock.class,
            ReentrantReadWriteLock.ReadLock.class,
            ReentrantReadWriteLock.WriteLock.class,
            StampedLock.class,
            Semaphore.class)) {
      for (Method method : type.getMethods()) {
        String name = method.getName();
        if (LockCall.of(Type.getInternalName(type), name, Type.getMethodDescriptor(method))
            != null) {
          found.add(name);
          assertThat(LockCall.mayBeName(name.length(), name.charAt(0))).as(name).isTrue();
        }
      }
    }
    assertThat(found)
        .contains("lock", "tryLock", "wait", "awaitUntil", "tryConvertToWriteLock", "release");
  }

  @Test
  void makersOfSynchronizedCollectionsMayBeSuch() {
    for (Method method : java.util.Collections.class.getMethods()) {
      String name = method.getName();
      if (LockTypes.makesLock("java/util/Collections", name)) {
        assertThat(LockTypes.mayMakeLock(name.length(), name.charAt(0))).as(name).isTrue();
      }
    }
  }
}
