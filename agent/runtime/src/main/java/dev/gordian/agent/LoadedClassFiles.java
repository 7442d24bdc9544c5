package dev.gordian.agent;

import dev.gordian.core.util.JdkType;
import dev.gordian.core.util.Resources;
import dev.gordian.weaver.escape.ClassFiles;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * The class files of loaded classes, read again from where they came. Asks no class loader that the
 * program has written itself: its locks may be held by whom we are to report.
 */
final class LoadedClassFiles implements ClassFiles {

  private final Instrumentation instrumentation;

  LoadedClassFiles(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  @Override
  public boolean hasOwn(String jdkType) {
    Class<?> type = JdkType.find(jdkType.replace('/', '.'));
    if (type != null) {
      for (Class<?> c : instrumentation.getAllLoadedClasses()) {
        if (c.getClassLoader() != null && type.isAssignableFrom(c)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public byte[] of(String className) {
    Class<?> found = find(className);
    String file = className + ".class";
    try {
      ClassLoader loader = found == null ? null : found.getClassLoader();
      return loader == null || isOfTheJdk(loader) ? read(loader, file) : read(found, file);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The only loaded class of that name, or {@code null}. */
  private Class<?> find(String className) {
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
    return found;
  }

  /** The loaders of the JDK, among them those of the class path; no subclass of any. */
  private static boolean isOfTheJdk(ClassLoader loader) {
    return loader.getClass() == URLClassLoader.class || loader.getClass().getClassLoader() == null;
  }

  private static byte[] read(ClassLoader loader, String file) throws IOException {
    ClassLoader known = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    try (InputStream in = isOfTheJdk(known) ? known.getResourceAsStream(file) : null) {
      return in == null ? null : Resources.readAll(in);
    }
  }

  /** From the folder or the jar of which the class says that it came from there. */
  private static byte[] read(Class<?> found, String file) throws IOException {
    CodeSource source = found.getProtectionDomain().getCodeSource();
    URL place = source == null ? null : source.getLocation();
    if (place == null || !place.getProtocol().equals("file")) {
      return null;
    }
    File path = new File(URI.create(place.toString()));
    if (path.isFile()) {
      return inJar(path, file);
    }
    try (InputStream in = new FileInputStream(new File(path, file))) {
      return Resources.readAll(in);
    }
  }

  private static byte[] inJar(File path, String file) throws IOException {
    try (JarFile jar = new JarFile(path, false)) {
      ZipEntry entry = jar.getEntry(file);
      if (entry == null || hasVersions(jar)) {
        return null;
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Resources.readAll(in);
      }
    }
  }

  /** Which of several versions of a class the loader has taken is not certain. */
  private static boolean hasVersions(JarFile jar) throws IOException {
    Manifest manifest = jar.getManifest();
    return manifest != null && manifest.getMainAttributes().getValue("Multi-Release") != null;
  }
}
