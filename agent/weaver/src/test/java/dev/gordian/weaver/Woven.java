package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.concurrent.Callable;

/** Runs the subjects of tests woven. */
final class Woven {

  private Woven() {}

  /** Makes a woven instance, whose class has a constructor without arguments. */
  @SuppressWarnings("unchecked") // a subject is what it is, woven or not
  static <T> Callable<T> make(Class<? extends Callable<T>> subject) {
    return (Callable<T>) newInstance(WeavingLoader.load(subject));
  }

  private static Object newInstance(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }

  /** Calls a woven instance; afterwards the thread must hold nothing. */
  static <T> T call(Class<? extends Callable<T>> subject) throws Exception {
    return call(make(subject));
  }

  /** Calls a class that exists only as bytes. */
  static Object call(String name, byte[] classFile) throws Exception {
    return call((Callable<?>) newInstance(WeavingLoader.load(name, classFile)));
  }

  private static <T> T call(Callable<T> subject) throws Exception {
    try {
      return subject.call();
    } finally {
      assertThat(Held.all()).as("held afterwards").isEmpty();
    }
  }
}
