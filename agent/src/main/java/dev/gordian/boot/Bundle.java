package dev.gordian.boot;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;

/**
 * Many files in one entry of a jar, packed when the agent is built. As entries of their own they
 * would cost the start more: the JDK looks at every entry when it opens a jar, and makes half a
 * dozen objects to read one.
 *
 * <p>Layout: the number of bytes that follow; the number of files; for each of them, in the order
 * of their names' hash codes, that hash code and where it stands, counted from the number of files
 * on; there the length of its name, its name in ASCII, its own length, and the file itself. All
 * numbers have four bytes, the highest first.
 *
 * <p>Read as a whole, which the start needs most of, and again when the garbage collector has taken
 * it. Thread-safe.
 */
final class Bundle {

  private static final int NUMBER = Integer.BYTES;

  private final JarFile jar;
  private final String entry;
  private volatile WeakReference<byte[]> content;

  /** Reads it from a jar that must stay open; one whose name ends in .gz is compressed. */
  Bundle(JarFile jar, String entry) throws IOException {
    this.jar = jar;
    this.entry = entry;
    this.content = new WeakReference<>(read());
  }

  private byte[] read() throws IOException {
    ZipEntry found = jar.getEntry(entry);
    if (found == null) {
      throw new IOException(jar.getName() + " has no " + entry);
    }
    try (InputStream in = jar.getInputStream(found);
        DataInputStream data =
            new DataInputStream(entry.endsWith(".gz") ? new GZIPInputStream(in) : in)) {
      byte[] bytes = new byte[data.readInt()];
      data.readFully(bytes);
      return bytes;
    }
  }

  /** Returns one of the files; {@code null} if there is none of that name. */
  ByteBuffer file(String name) throws IOException {
    byte[] bytes = content.get();
    if (bytes == null) {
      bytes = read();
      content = new WeakReference<>(bytes);
    }
    ByteBuffer numbers = ByteBuffer.wrap(bytes);
    int hash = name.hashCode();
    int low = 0;
    int high = numbers.getInt(0) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = NUMBER + middle * 2 * NUMBER;
      int found = numbers.getInt(at);
      if (found == hash) {
        return fileAt(bytes, numbers, numbers.getInt(at + NUMBER), name);
      }
      if (found < hash) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }

  /** No two files of a bundle have the same hash code; one that is not in it may have it, too. */
  private static ByteBuffer fileAt(byte[] bytes, ByteBuffer numbers, int at, String name) {
    int length = numbers.getInt(at);
    int end = at + NUMBER + length;
    String found = new String(bytes, at + NUMBER, length, StandardCharsets.ISO_8859_1);
    return found.equals(name) ? ByteBuffer.wrap(bytes, end + NUMBER, numbers.getInt(end)) : null;
  }
}
