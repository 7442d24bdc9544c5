package dev.gordian.core.graph;

import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;

/**
 * What is known for the name of one lock, and the name that follows from it. Immutable.
 *
 * <p>Objects whose type says nothing (a plain {@code Object}, a {@code ReentrantLock}, a
 * collection) are named by the declared field: the one they were made for, else the one they are
 * reached by, else by type and place of allocation, else by type and place of acquisition. Objects
 * of the program's own classes are named by a static field, by an instance field if they are never
 * reached otherwise, else by their class: the most general one under which they are locked, so that
 * all subclasses share one name.
 */
final class LockName {

  /** Binary name of the class of the lock, or of the class object that it is. */
  final String type;

  private final boolean telling;
  private final boolean classObject;

  /** Depth of {@link #type} in the class hierarchy if a site showed it, else a large number. */
  private final int typeDepth;

  private final String staticField;
  private final String field;

  /** Reached by different fields, or without any. */
  private final boolean elsewhere;

  /** Where the lock was made; {@code null} if that was not seen. */
  final Site created;

  private final Site firstSeen;

  /** Made when first asked for. */
  private String text;

  /** Knows only the lock itself. */
  LockName(Object lock) {
    this(
        lock instanceof Class,
        isTelling(lock.getClass()),
        typeOf(lock),
        Integer.MAX_VALUE,
        null,
        null,
        false,
        null,
        null);
  }

  private LockName(
      boolean classObject,
      boolean telling,
      String type,
      int typeDepth,
      String staticField,
      String field,
      boolean elsewhere,
      Site created,
      Site firstSeen) {
    this.classObject = classObject;
    this.telling = telling;
    this.type = type;
    this.typeDepth = typeDepth;
    this.staticField = staticField;
    this.field = field;
    this.elsewhere = elsewhere;
    this.created = created;
    this.firstSeen = firstSeen;
  }

  private static String typeOf(Object lock) {
    if (lock instanceof Class) {
      return ((Class<?>) lock).getName();
    }
    String name = lock.getClass().getTypeName();
    if (name.startsWith("java.util.concurrent.locks.") && name.endsWith("Sync")) {
      // What the two sides of a ReentrantReadWriteLock share is an inner part of it.
      return name.substring(0, name.indexOf('$'));
    }
    return name;
  }

  /** Whether the name of this class says which lock it is. */
  private static boolean isTelling(Class<?> type) {
    return !type.isArray() && !Site.isInJdk(type.getName()) && !Lock.class.isAssignableFrom(type);
  }

  LockName createdAt(Site site) {
    return new LockName(
        classObject, telling, type, typeDepth, staticField, field, elsewhere, site, firstSeen);
  }

  /** Returns this where the site says nothing new. */
  LockName seenAt(Site site, Class<?> runtimeType) {
    Origin origin = site.origin;
    String newStatic = staticField;
    String newField = field;
    boolean newElsewhere = elsewhere;
    String newType = type;
    int newDepth = typeDepth;
    if (site.isInJdk()) {
      // The JDK's own fields say nothing to a reader.
      newElsewhere = true;
    } else if (origin.kind == Origin.Kind.STATIC_FIELD) {
      newStatic = smaller(staticField, site.lockName());
    } else if (origin.kind == Origin.Kind.FIELD) {
      newField = smaller(field, site.lockName());
      newElsewhere |= field != null && !field.equals(site.lockName());
    } else {
      newElsewhere = true;
      int depth = depthOf(origin.staticType, runtimeType);
      if (depth < typeDepth) {
        newType = origin.staticType;
        newDepth = depth;
      }
    }
    if (firstSeen != null
        && Objects.equals(newStatic, staticField)
        && Objects.equals(newField, field)
        && newElsewhere == elsewhere
        && newDepth == typeDepth) {
      return this;
    }
    Site first = firstSeen == null ? site : firstSeen;
    return new LockName(
        classObject, telling, newType, newDepth, newStatic, newField, newElsewhere, created, first);
  }

  private static String smaller(String a, String b) {
    return a == null || b.compareTo(a) < 0 ? b : a;
  }

  /** How many superclasses the named superclass of {@code type} has; a large number if none. */
  private static int depthOf(String name, Class<?> type) {
    if (Site.isInJdk(name)) {
      return Integer.MAX_VALUE;
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals(name)) {
        int depth = 0;
        for (Class<?> s = c.getSuperclass(); s != null; s = s.getSuperclass()) {
          depth++;
        }
        return depth;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** The name, as reports and hierarchy files use it. */
  String text() {
    String t = text;
    if (t == null) {
      t = makeText();
      text = t;
    }
    return t;
  }

  private String makeText() {
    if (classObject) {
      return type + ".class";
    }
    if (telling) {
      return staticField != null ? staticField : field != null && !elsewhere ? field : type;
    }
    if (created != null && isField(created)) {
      return created.lockName();
    }
    if (staticField != null || field != null) {
      return staticField != null ? staticField : field;
    }
    Site place = created != null ? created : firstSeen;
    return place == null || place.isInJdk() ? type : type + "@" + place.frame();
  }

  /** The name without line numbers, for fingerprints. */
  String stableText() {
    String name = text();
    int at = name.indexOf('@');
    if (at < 0) {
      return name;
    }
    Site place = created != null ? created : firstSeen;
    return name.substring(0, at) + "@" + place.place() + " " + place.origin.expression;
  }

  private static boolean isField(Site site) {
    return site.origin.kind == Origin.Kind.STATIC_FIELD || site.origin.kind == Origin.Kind.FIELD;
  }

  /** Every name under which a declared hierarchy may mean this lock, but for its superclasses. */
  List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    aliases.add(text());
    if (created != null && isField(created)) {
      aliases.add(created.lockName());
    }
    if (staticField != null) {
      aliases.add(staticField);
    }
    if (field != null) {
      aliases.add(field);
    }
    if (!classObject) {
      aliases.add(type);
    }
    return aliases;
  }
}
