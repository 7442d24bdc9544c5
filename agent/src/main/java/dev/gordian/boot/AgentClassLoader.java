package dev.gordian.boot;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.jar.JarFile;

/**
 * Loads the agent out of bundles in its own jar, where no other class loader finds its classes.
 * Knows the JDK and nothing of the program; the program knows nothing of it.
 */
final class AgentClassLoader extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final Bundle[] bundles;

  /** Finds what is in the named bundles of that jar. */
  AgentClassLoader(File jar, String... names) throws IOException {
    super(null);
    JarFile open = new JarFile(jar, false);
    this.bundles = new Bundle[names.length];
    for (int i = 0; i < names.length; i++) {
      bundles[i] = new Bundle(open, names[i]);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ByteBuffer file = file(name.replace('.', '/') + ".class");
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, null);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    ByteBuffer file = file(name);
    if (file == null) {
      return null;
    }
    byte[] bytes = new byte[file.remaining()];
    file.get(bytes);
    return new ByteArrayInputStream(bytes);
  }

  /** Returns {@code null} also where the jar can no longer be read. */
  private ByteBuffer file(String name) {
    try {
      for (Bundle bundle : bundles) {
        ByteBuffer file = bundle.file(name);
        if (file != null) {
          return file;
        }
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }
}
