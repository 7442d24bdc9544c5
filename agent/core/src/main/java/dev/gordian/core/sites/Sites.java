package dev.gordian.core.sites;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All sites of the woven classes. The same place gets the same site again when its class is loaded
 * by another loader or woven twice, so the table is bounded by the program's code.
 *
 * <p>Sites are added while classes are woven, under this object's monitor: weaving already happens
 * inside class loading. Reading is lock-free.
 */
public final class Sites {

  private final Map<String, Site> byKey = new HashMap<>();
  private volatile Site[] byId = new Site[256];

  /** By class and name; of several with one name the first. */
  private final Map<String, Site> synchronizedMethods = new HashMap<>();

  private final DeclaredFields fields = new DeclaredFields();
  private int count;

  /** Returns the site with these properties, made if need be. */
  public synchronized Site add(
      String className,
      String method,
      String descriptor,
      String file,
      int line,
      int ordinal,
      Op op,
      boolean shared,
      Origin origin) {
    String key =
        className
            + '.'
            + method
            + descriptor
            + '#'
            + ordinal
            + ':'
            + line
            + ' '
            + op
            + ' '
            + shared
            + ' '
            + origin.kind
            + ' '
            + origin.name
            + ' '
            + origin.expression;
    Site site = byKey.get(key);
    if (site == null) {
      site = new Site(fields, ++count, className, method, file, line, op, shared, origin);
      byKey.put(key, site);
      if (op == Op.METHOD) {
        synchronizedMethods.putIfAbsent(site.place(), site);
      }
      Site[] sites = byId;
      if (site.id >= sites.length) {
        sites = Arrays.copyOf(sites, sites.length * 2);
      }
      sites[site.id] = site;
      byId = sites;
    }
    return site;
  }

  /** The fields of the woven classes. */
  public DeclaredFields fields() {
    return fields;
  }

  /** A synchronized method of that name, of a woven class; {@code null} if there is none. */
  public synchronized Site synchronizedMethod(String className, String method) {
    return synchronizedMethods.get(className + "." + method);
  }

  public Site get(int id) {
    return byId[id];
  }

  public synchronized int count() {
    return count;
  }
}
