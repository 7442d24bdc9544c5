package dev.gordian.boot;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * Loads the agent out of its own jar, where its classes stand under {@code gordian/} with a suffix
 * that no other class loader looks for. Knows the JDK and nothing of the program; the program knows
 * nothing of it.
 */
final class AgentClassLoader extends ClassLoader {

  private static final String FOLDER = "gordian/";

  static {
    registerAsParallelCapable();
  }

  private final JarFile jar;

  AgentClassLoader(File jar) throws IOException {
    super(null);
    this.jar = new JarFile(jar, false);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] classFile = read(name.replace('.', '/') + ".classdata");
    if (classFile == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, classFile, 0, classFile.length);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    ZipEntry entry = jar.getEntry(FOLDER + name);
    try {
      return entry == null ? null : jar.getInputStream(entry);
    } catch (IOException e) {
      return null;
    }
  }

  private byte[] read(String name) {
    try (InputStream in = getResourceAsStream(name)) {
      if (in == null) {
        return null;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
      byte[] buffer = new byte[8192];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes.write(buffer, 0, n);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      return null;
    }
  }
}
