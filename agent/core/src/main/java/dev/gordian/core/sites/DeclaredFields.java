package dev.gordian.core.sites;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which classes declare which fields. Bytecode names a field by the class through which it is
 * reached, which may be a subclass of the one that declares it; and a class is woven before its
 * superclass is loaded. So the question is asked only when a lock is named. Thread-safe.
 *
 * <p>Nearly all that is told here is never asked for, so it is kept as the bytes that it comes in.
 */
public final class DeclaredFields {

  private final Map<String, Names> byClass = new ConcurrentHashMap<>();

  /** The supertypes of a class and the fields that it declares. */
  public static final class Names {

    private static final byte END = 0;

    private byte[] bytes = new byte[64];
    private int length;
    private int supertypesEnd;

    /** Adds a supertype, by its internal name, or a field; {@code from} has it in UTF-8. */
    public void add(byte[] from, int at, int size) {
      if (length + size >= bytes.length) {
        bytes = Arrays.copyOf(bytes, (length + size) * 2);
      }
      System.arraycopy(from, at, bytes, length, size);
      length += size;
      bytes[length++] = END;
    }

    /** What is added from now on are fields. */
    public void endSupertypes() {
      supertypesEnd = length;
    }

    /** Whether there is no field, and none can be inherited from a class of the program. */
    private boolean sayNothing() {
      return length == supertypesEnd
          && (length == 0 || (length == NO_CLASS.length() + 1 && supertypes()[0].equals(NO_CLASS)));
    }

    private void trim() {
      bytes = Arrays.copyOf(bytes, length);
    }

    private String[] supertypes() {
      return split(0, supertypesEnd);
    }

    private String[] fields() {
      return split(supertypesEnd, length);
    }

    private String[] split(int begin, int end) {
      if (begin == end) {
        return new String[0];
      }
      return new String(bytes, begin, end - 1 - begin, StandardCharsets.UTF_8).split("\0");
    }
  }

  private static final String NO_CLASS = "java/lang/Object";

  /** Notes a class of the program, by its internal name; the names are handed over. */
  public void add(String className, Names names) {
    if (!names.sayNothing()) {
      names.trim();
      byClass.put(className, names);
    }
  }

  /**
   * Returns the class that declares the field; {@code className} where that is not known. Both are
   * binary names.
   */
  String declaring(String className, String field) {
    String found = find(className.replace('.', '/'), field);
    return found == null ? className : found.replace('/', '.');
  }

  private String find(String className, String field) {
    Names names = byClass.get(className);
    if (names == null) {
      return null;
    }
    if (Arrays.asList(names.fields()).contains(field)) {
      return className;
    }
    for (String supertype : names.supertypes()) {
      String found = find(supertype, field);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
