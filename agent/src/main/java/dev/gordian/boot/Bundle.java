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
 * <p>Layout: the number of files; the number of bytes that follow the index; the index: for each
 * file, in the order of their names' hash codes, that hash code and where it stands, counted from
 * the end of the index; there the length of its name, its name in ASCII, its own length, and the
 * file itself. All numbers have four bytes, the highest first.
 *
 * <p>Read as a whole, of which the start needs most, unless the heap is small. The garbage
 * collector may take that; then each file is read alone, so that the program's heap need not have
 * room for more. Thread-safe.
 */
final class Bundle {

  private static final int NUMBER = Integer.BYTES;

  /** In bytes: a smaller one has no room to be wasted. */
  private static final long SMALL_HEAP = 64L << 20;

  private final JarFile jar;
  private final String entry;

  /** Hash codes and places in turn. */
  private final int[] index;

  private final WeakReference<byte[]> content;

  /** The same where it must not go, else {@code null}. */
  private final byte[] kept;

  /**
   * Reads it from a jar that must stay open. One whose name ends in .gz is compressed, and kept, as
   * it cannot be read but from its beginning.
   */
  Bundle(JarFile jar, String entry) throws IOException {
    this.jar = jar;
    this.entry = entry;
    try (DataInputStream in = open()) {
      index = new int[2 * in.readInt()];
      int length = in.readInt();
      byte[] numbers = new byte[index.length * NUMBER];
      in.readFully(numbers);
      ByteBuffer.wrap(numbers).asIntBuffer().get(index);
      byte[] all = null;
      if (isCompressed() || Runtime.getRuntime().maxMemory() >= SMALL_HEAP) {
        all = new byte[length];
        in.readFully(all);
      }
      content = new WeakReference<>(all);
      kept = isCompressed() ? all : null;
    }
  }

  private DataInputStream open() throws IOException {
    ZipEntry found = jar.getEntry(entry);
    if (found == null) {
      throw new IOException(jar.getName() + " has no " + entry);
    }
    InputStream in = jar.getInputStream(found);
    return new DataInputStream(isCompressed() ? new GZIPInputStream(in) : in);
  }

  private boolean isCompressed() {
    return entry.endsWith(".gz");
  }

  /** Returns one of the files; {@code null} if there is none of that name. */
  ByteBuffer file(String name) throws IOException {
    int at = placeOf(name.hashCode());
    if (at < 0) {
      return null;
    }
    byte[] all = kept != null ? kept : content.get();
    return all != null ? fileAt(at, name, all) : readAt(at, name);
  }

  /** A negative number if no file's name has that hash code; no two have the same. */
  private int placeOf(int hash) {
    int low = 0;
    int high = index.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = index[2 * middle];
      if (found == hash) {
        return index[2 * middle + 1];
      }
      if (found < hash) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private static ByteBuffer fileAt(int at, String name, byte[] all) {
    ByteBuffer numbers = ByteBuffer.wrap(all);
    int length = numbers.getInt(at);
    int end = at + NUMBER + length;
    String found = new String(all, at + NUMBER, length, StandardCharsets.ISO_8859_1);
    return found.equals(name) ? ByteBuffer.wrap(all, end + NUMBER, numbers.getInt(end)) : null;
  }

  private ByteBuffer readAt(int at, String name) throws IOException {
    try (DataInputStream in = open()) {
      int start = NUMBER * (2 + index.length) + at;
      for (int skipped = 0; skipped < start; ) {
        int more = in.skipBytes(start - skipped);
        if (more <= 0) {
          throw new IOException(entry + " is not as long as it says");
        }
        skipped += more;
      }
      byte[] found = new byte[in.readInt()];
      in.readFully(found);
      if (!new String(found, StandardCharsets.ISO_8859_1).equals(name)) {
        return null;
      }
      byte[] file = new byte[in.readInt()];
      in.readFully(file);
      return ByteBuffer.wrap(file);
    }
  }
}
