package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A woven class looks the same from outside. */
@ExtendWith(HooksRunning.class)
class ReflectionTest {

  @SuppressWarnings({
    "serial",
    "UnusedMethod",
    "StaticGuardedByInstance"
  }) // to be found by reflection
  abstract static class Subject implements Serializable, Callable<Object> {
    private final transient Lock lock = new ReentrantLock();
    protected static final Object SHARED = new Object();
    static int count;

    static {
      synchronized (SHARED) {
        count++;
      }
    }

    Subject() {
      synchronized (this) {
        count++;
      }
    }

    @Deprecated
    public synchronized <T extends Exception> void throwing(T problem) throws T {
      throw problem;
    }

    private static synchronized double ofStatic(double... values) {
      return values[0];
    }

    final void locked() {
      lock.lock();
      try {
        count++;
      } finally {
        lock.unlock();
      }
    }

    abstract void notWoven();
  }

  @Test
  void membersAreTheSame() {
    Class<?> woven = WeavingLoader.load(Subject.class);

    assertThat(members(woven)).isEqualTo(members(Subject.class));
    assertThat(woven.getModifiers()).isEqualTo(Subject.class.getModifiers());
    assertThat(woven.toGenericString()).isEqualTo(Subject.class.toGenericString());
  }

  private static List<String> members(Class<?> type) {
    return Stream.of(
            Arrays.stream(type.getDeclaredMethods()).map(ReflectionTest::describe),
            Arrays.stream(type.getDeclaredFields()).map(Field::toGenericString),
            Arrays.stream(type.getDeclaredConstructors()).map(Constructor::toGenericString))
        .flatMap(s -> s)
        .sorted()
        .toList();
  }

  private static String describe(Method method) {
    return method.toGenericString() + Arrays.toString(method.getDeclaredAnnotations());
  }

  @Test
  void synchronizedMethodsStaySo() throws Exception {
    Method method = WeavingLoader.load(Subject.class).getDeclaredMethod("ofStatic", double[].class);

    assertThat(Modifier.isSynchronized(method.getModifiers())).isTrue();
  }

  @Test
  void serialVersionIsTheSame() {
    assertThat(ObjectStreamClass.lookup(WeavingLoader.load(Subject.class)).getSerialVersionUID())
        .isEqualTo(ObjectStreamClass.lookup(Subject.class).getSerialVersionUID());
  }

  static class Lines implements Callable<List<Integer>> {
    private final Lock lock = new ReentrantLock();

    @Override
    public List<Integer> call() {
      lock.lock();
      try {
        synchronized (this) {
          return List.of(line(), lineOfCaller());
        }
      } finally {
        lock.unlock();
      }
    }

    private static int lineOfCaller() {
      return new Throwable().getStackTrace()[1].getLineNumber();
    }

    private synchronized int line() {
      return new Throwable().getStackTrace()[0].getLineNumber();
    }
  }

  @Test
  void lineNumbersAreTheSame() throws Exception {
    assertThat(Woven.call(Lines.class)).isEqualTo(new Lines().call());
  }
}
