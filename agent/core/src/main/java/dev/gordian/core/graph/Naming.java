package dev.gordian.core.graph;

import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/**
 * What is known for the name of one lock; grows with each site at which the lock is seen.
 * Immutable.
 *
 * <p>Objects whose type says nothing (a plain {@code Object}, a {@code ReentrantLock}, a
 * collection) are named by the declared field: the one they were made for, else the one they are
 * reached by, else by type and place of allocation, else by type and place of acquisition. Objects
 * of the program's own classes are named by a static field, by an instance field if they are never
 * reached otherwise, else by their class: the most general one under which they are locked, so that
 * all subclasses share one name.
 */
final class Naming {

  private final String type;
  private final boolean telling;
  private final boolean classObject;

  /** Whether it is a lock in its own right, and not only by its monitor. */
  final boolean isLock;

  /** Depth of {@link #type} in the class hierarchy if a site showed it, else a large number. */
  private final int typeDepth;

  private final String staticField;
  private final String field;

  /** Reached by different fields, or without any. */
  private final boolean elsewhere;

  private final Site created;
  private final Site firstSeen;

  /** Made when first asked for. */
  private String text;

  /** Where the lock was seen or made when this became what it is; {@code null} at first. */
  private final Site via;

  /**
   * What this has become, by the site: locks of one class go the same ways, and share what they
   * become. Racy, as all that it leads to is immutable.
   */
  private Naming[] next = NONE;

  /** Sites that say nothing new, each in the place of its number; racy. */
  private final Site[] unchangedAt = new Site[16];

  /** The class, in what is shared by all locks of it. */
  private final WeakReference<Class<?>> runtimeClass;

  /** The locks that began as this one did: they are of one class and were met at one site first. */
  final Population population;

  private static final Naming[] NONE = {};

  /** More ways than this are not remembered, and made anew each time. */
  private static final int MAX_NEXT = 64;

  /** What locks of a class begin with, by the identity hash of the class; racy. */
  private static final Naming[] FIRST = new Naming[256];

  /** {@code before} is what it was until now, or {@code null}. */
  private Naming(
      Naming before,
      Class<?> runtimeType,
      String type,
      int typeDepth,
      String staticField,
      String field,
      boolean elsewhere,
      Site created,
      Site firstSeen,
      Site via) {
    this.via = via;
    // What is known of the class alone is too little for a population of its own.
    this.population = before == null || before.via == null ? new Population() : before.population;
    this.runtimeClass = via == null ? new WeakReference<Class<?>>(runtimeType) : null;
    this.type = type;
    this.typeDepth = typeDepth;
    this.telling = isTelling(runtimeType);
    this.classObject = runtimeType == Class.class;
    this.isLock =
        Lock.class.isAssignableFrom(runtimeType)
            || ReadWriteLock.class.isAssignableFrom(runtimeType)
            || StampedLock.class.isAssignableFrom(runtimeType)
            || Semaphore.class.isAssignableFrom(runtimeType);
    this.staticField = staticField;
    this.field = field;
    this.elsewhere = elsewhere;
    this.created = created;
    this.firstSeen = firstSeen;
  }

  /** Knows only the lock itself. */
  static Naming of(Object lock) {
    if (lock instanceof Class) {
      return first(lock);
    }
    Class<?> type = lock.getClass();
    int i = System.identityHashCode(type) & FIRST.length - 1;
    Naming known = FIRST[i];
    if (known == null || known.runtimeClass.get() != type) {
      known = first(lock);
      FIRST[i] = known;
    }
    return known;
  }

  private static Naming first(Object lock) {
    Class<?> type = lock.getClass();
    String name = lock instanceof Class ? ((Class<?>) lock).getName() : type.getTypeName();
    if (name.startsWith("java.util.concurrent.locks.") && name.endsWith("Sync")) {
      // What the two sides of a ReentrantReadWriteLock share is an inner part of it.
      name = name.substring(0, name.indexOf('$'));
    }
    return new Naming(null, type, name, Integer.MAX_VALUE, null, null, false, null, null, null);
  }

  /** Whether the name of this class says which lock it is. */
  private static boolean isTelling(Class<?> type) {
    return !type.isArray() && !Site.isInJdk(type.getName()) && !Lock.class.isAssignableFrom(type);
  }

  Naming createdAt(Site site, Object lock) {
    Naming known = next(site, site);
    if (known == null) {
      Class<?> runtimeType = lock.getClass();
      known =
          new Naming(
              this,
              runtimeType,
              type,
              typeDepth,
              staticField,
              field,
              elsewhere,
              site,
              firstSeen,
              site);
      remember(known);
    }
    return known;
  }

  Naming seenAt(Site site, Object lock) {
    int i = site.id & unchangedAt.length - 1;
    if (unchangedAt[i] == site) {
      return this;
    }
    Naming known = next(site, created);
    if (known != null) {
      return known;
    }
    Naming more = with(site, lock);
    if (more == this) {
      unchangedAt[i] = site;
    } else {
      remember(more);
    }
    return more;
  }

  /** What this became at that site; {@code null} if that is not known. */
  private Naming next(Site site, Site createdAt) {
    for (Naming known : next) {
      if (known.via == site && known.created == createdAt) {
        return known;
      }
    }
    return null;
  }

  private void remember(Naming more) {
    Naming[] known = next;
    if (known.length < MAX_NEXT) {
      Naming[] longer = java.util.Arrays.copyOf(known, known.length + 1);
      longer[known.length] = more;
      next = longer;
    }
  }

  private Naming with(Site site, Object lock) {
    Origin origin = site.origin;
    Class<?> runtimeType = lock.getClass();
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
    return new Naming(
        this,
        runtimeType,
        newType,
        newDepth,
        newStatic,
        newField,
        newElsewhere,
        created,
        firstSeen == null ? site : firstSeen,
        site);
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
    String text = text();
    int at = text.indexOf('@');
    if (at < 0) {
      return text;
    }
    Site place = created != null ? created : firstSeen;
    return text.substring(0, at) + "@" + place.place() + " " + place.origin.expression;
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

  /** Binary name of the class of the lock, or of the class object that it is. */
  String type() {
    return type;
  }

  Site created() {
    return created;
  }
}
