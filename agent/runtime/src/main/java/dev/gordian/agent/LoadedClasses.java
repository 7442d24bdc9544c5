package dev.gordian.agent;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;

/** Weaves the classes that were loaded before the agent. */
final class LoadedClasses {

  private LoadedClasses() {}

  /** Returns how many could not be retransformed. */
  static int retransform(Instrumentation instrumentation, Transformer transformer) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (!c.isArray()
          && !c.isPrimitive()
          && instrumentation.isModifiableClass(c)
          && transformer.isToBeWoven(c.getClassLoader(), c.getName().replace('.', '/'))) {
        classes.add(c);
      }
    }
    if (classes.isEmpty()) {
      return 0;
    }
    try {
      instrumentation.retransformClasses(classes.toArray(new Class<?>[0]));
      return 0;
    } catch (UnmodifiableClassException | LinkageError e) {
      return oneByOne(instrumentation, classes);
    }
  }

  /** One class that the JVM refuses makes it refuse all that were asked for together. */
  private static int oneByOne(Instrumentation instrumentation, List<Class<?>> classes) {
    int failed = 0;
    for (Class<?> c : classes) {
      try {
        instrumentation.retransformClasses(c);
      } catch (UnmodifiableClassException | LinkageError e) {
        failed++;
      }
    }
    return failed;
  }
}
