package dev.gordian.core.util;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Whole streams, and what the agent jar brings with it. Thread-safe. */
public final class Resources {

  private static final int BUFFER = 1 << 14;

  private Resources() {}

  /** Reads a file of the agent jar. */
  public static byte[] read(String path) throws IOException {
    try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + " is missing in the agent jar");
      }
      return readAll(in);
    }
  }

  /** Reads the code of a class of the agent jar. */
  public static byte[] readClass(String name) throws IOException {
    return read(name.replace('.', '/') + ".class");
  }

  /** Reads what is left of a stream, and leaves it open. */
  public static byte[] readAll(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      bytes.write(buffer, 0, n);
    }
    return bytes.toByteArray();
  }
}
