package dev.gordian.weaver.escape;

import dev.gordian.core.analysis.Publication;
import dev.gordian.core.graph.Route;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Proves by the program's code that a lock cannot be known to others yet: that on the way from its
 * allocation up to the method that gets hold of it, and from there down to where a lock is asked
 * for, nothing that leads to it is put where others could find it.
 *
 * <p>It takes the lock to be the one that the allocation at its site made last, and class files to
 * be what runs. Whatever is not certain (which method a call means, a line without its number, more
 * than one call of that name in a line) is no proof.
 */
public final class PublicationProof implements Publication {

  /** What the JVM keeps of a stack, by default. */
  private static final int MAX_DEPTH = 1024;

  /** A new field that has to be followed makes one more round. */
  private static final int MAX_ROUNDS = 20;

  private final ClassFiles files;

  /** Made when first asked for: most programs start and end without a question. */
  private Program program;

  private final IdentityHashMap<Site, Boolean> sites = new IdentityHashMap<>();
  private final Map<List<Object>, Boolean> known = new HashMap<>();

  public PublicationProof(ClassFiles files) {
    this.files = files;
  }

  @Override
  public boolean isRuledOut(Route route, boolean isFirstUse) {
    Request request = Request.at(route.site.op);
    List<StackTraceElement> asks = route.asks.frames();
    if (request == null
        || (request == Request.METHOD && (route.isAskedFor || !isWithin(asks, route.site)))) {
      return false;
    }
    Ask ask = new Ask(request, route.isAskedFor, isFirstUse);
    return isRuledOut(route.made.frames(), route.lockType, asks, ask);
  }

  @Override
  public boolean isRuledOutAt(Site site) {
    if (site.op != Op.MONITOR) {
      return false;
    }
    Boolean answer = sites.get(site);
    if (answer == null) {
      answer = lastAnswer(walk -> walk.isAlwaysPrivate(frameOf(site)));
      sites.put(site, answer);
    }
    return answer;
  }

  private static StackTraceElement frameOf(Site site) {
    return new StackTraceElement(site.className, site.method, site.file, site.line);
  }

  private static boolean isWithin(List<StackTraceElement> stack, Site site) {
    return !stack.isEmpty()
        && stack.get(0).getClassName().equals(site.className)
        && stack.get(0).getMethodName().equals(site.method);
  }

  /** The same for the stacks, innermost frame first. */
  boolean isRuledOut(
      List<StackTraceElement> made, String lockType, List<StackTraceElement> asks, Ask ask) {
    int below = sharedFrames(made, asks);
    if (below < 0 || made.size() == MAX_DEPTH || asks.size() == MAX_DEPTH) {
      return false;
    }
    List<StackTraceElement> up = new ArrayList<>(made.subList(0, made.size() - below));
    List<StackTraceElement> down = new ArrayList<>(asks.subList(0, asks.size() - below));
    StackTraceElement caller = below == 0 ? null : fromBottom(made, below - 1);
    List<Object> key =
        Arrays.asList(caller, up, lockType, down, ask.request, ask.isForNewLock, ask.isFirstUse);
    Boolean answer = known.get(key);
    if (answer == null) {
      String type = lockType.replace('.', '/');
      answer = lastAnswer(walk -> walk.isPrivate(caller, up, type, down, ask));
      known.put(key, answer);
    }
    return answer;
  }

  /**
   * How many frames lie below the innermost method that both stacks have gone through, which does
   * not matter; negative if there is no such method.
   */
  private static int sharedFrames(List<StackTraceElement> a, List<StackTraceElement> b) {
    int same = 0;
    int most = Math.min(a.size(), b.size());
    while (same < most && fromBottom(a, same).equals(fromBottom(b, same))) {
      same++;
    }
    boolean hasMovedOn = same < most && isSameMethod(fromBottom(a, same), fromBottom(b, same));
    return hasMovedOn ? same : same - 1;
  }

  private static StackTraceElement fromBottom(List<StackTraceElement> stack, int i) {
    return stack.get(stack.size() - 1 - i);
  }

  private static boolean isSameMethod(StackTraceElement a, StackTraceElement b) {
    return a.getClassName().equals(b.getClassName()) && a.getMethodName().equals(b.getMethodName());
  }

  /** What is still true when all fields are known that lead to the lock. */
  private boolean lastAnswer(Predicate<Walk> question) {
    if (program == null) {
      program = new Program(files);
    }
    EscapeAnalysis analysis = new EscapeAnalysis(program);
    for (int round = 0; round < MAX_ROUNDS; round++) {
      boolean answer = isTrue(question, new Walk(program, analysis));
      if (!analysis.isToBeAskedAgain()) {
        return answer;
      }
    }
    return false;
  }

  /** Code that is odd enough to break the analysis is no proof, and no reason to find nothing. */
  private static boolean isTrue(Predicate<Walk> question, Walk walk) {
    try {
      return question.test(walk);
    } catch (RuntimeException e) {
      return false;
    }
  }
}
