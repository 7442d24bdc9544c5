package dev.gordian.weaver;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hooks believe the current thread to hold; public, since the woven subjects of tests,
 * which have a loader of their own, ask for it.
 *
 * @param object the lock itself
 * @param op what was done to take it
 * @param kind how the bytecode named it
 * @param name its name, without the package and the enclosing test; empty where it has none
 * @param expression as the source says it
 * @param staticType the declared type of that expression, shortened likewise
 * @param site method and line
 */
public record Held(
    Object object,
    Op op,
    Origin.Kind kind,
    String name,
    String expression,
    String staticType,
    String site) {

  /** All that is held, outermost first. */
  public static List<Held> all() {
    List<Held> all = new ArrayList<>();
    HeldStack stack = Hooks.current();
    for (int i = 0; i < stack.depth; i++) {
      all.add(of(stack.locks[i], WeavingLoader.SITES.get(stack.sites[i])));
    }
    return all;
  }

  /** The names of all that is held, outermost first; expressions for locks without a name. */
  public static List<String> names() {
    return all().stream().map(held -> held.name.isEmpty() ? held.expression : held.name).toList();
  }

  /** The lock taken last. */
  public static Held top() {
    List<Held> all = all();
    return all.get(all.size() - 1);
  }

  /** What the thread waits for and does not have on its stack; {@code null} if nothing. */
  public static Object wanted() {
    return Hooks.current().calls().wanted;
  }

  private static Held of(Object lock, Site site) {
    return new Held(
        lock,
        site.op,
        site.origin.kind,
        shortName(site.origin.name),
        site.origin.expression,
        shortName(site.origin.staticType),
        site.method + ":" + site.line);
  }

  private static String shortName(String name) {
    return name.replaceFirst("^dev\\.gordian\\.weaver\\.(\\w+Test\\$)?", "");
  }
}
