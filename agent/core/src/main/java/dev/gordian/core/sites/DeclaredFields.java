package dev.gordian.core.sites;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which classes declare which fields. Bytecode names a field by the class through which it is
 * reached, which may be a subclass of the one that declares it; and a class is woven before its
 * superclass is loaded. So the question is asked only when a lock is named. Thread-safe.
 */
public final class DeclaredFields {

  private static final class Entry {
    final String[] supertypes;
    final String[] fields;

    Entry(String[] supertypes, String[] fields) {
      this.supertypes = supertypes;
      this.fields = fields;
    }
  }

  private final Map<String, Entry> byClass = new ConcurrentHashMap<>();

  /** Notes a class of the program; names are binary ones. */
  public void add(String className, List<String> supertypes, List<String> fields) {
    byClass.put(
        className, new Entry(supertypes.toArray(new String[0]), fields.toArray(new String[0])));
  }

  /** Returns the class that declares the field; {@code className} where that is not known. */
  String declaring(String className, String field) {
    String found = find(className, field);
    return found == null ? className : found;
  }

  private String find(String className, String field) {
    Entry entry = byClass.get(className);
    if (entry == null) {
      return null;
    }
    for (String declared : entry.fields) {
      if (declared.equals(field)) {
        return className;
      }
    }
    for (String supertype : entry.supertypes) {
      String found = find(supertype, field);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
