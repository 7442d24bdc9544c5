package dev.gordian.agent;

import dev.gordian.weaver.escape.ClassFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.net.URLClassLoader;

/**
 * The class files of loaded classes, read again by way of their loaders. Asks none that the program
 * has written itself: its locks may be held by whom we are to report.
 */
final class LoadedClassFiles implements ClassFiles {

  private static final int BUFFER = 8192;

  private final Instrumentation instrumentation;

  LoadedClassFiles(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  @Override
  public byte[] of(String className) {
    String name = className.replace('/', '.');
    Class<?> found = null;
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (c.getName().equals(name)) {
        if (found != null) {
          return null;
        }
        found = c;
      }
    }
    ClassLoader loader =
        found == null || found.getClassLoader() == null
            ? ClassLoader.getSystemClassLoader()
            : found.getClassLoader();
    return isOfTheJdk(loader) ? read(loader, className + ".class") : null;
  }

  /** The loaders of the JDK, among them those of the class path; no subclass of any. */
  private static boolean isOfTheJdk(ClassLoader loader) {
    return loader.getClass() == URLClassLoader.class || loader.getClass().getClassLoader() == null;
  }

  private static byte[] read(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        return null;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      int count = in.read(buffer);
      while (count >= 0) {
        out.write(buffer, 0, count);
        count = in.read(buffer);
      }
      return out.toByteArray();
    } catch (IOException e) {
      return null;
    }
  }
}
