package dev.gordian.core.findings;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Site;
import java.util.List;

/**
 * One thread's part in a finding, before it is put into words: it holds one lock, wants the next.
 */
public final class Leg {

  final String thread;
  final boolean virtual;

  /** {@code null} where the thread only waits. */
  final LockNode holds;

  /** {@code null} where the thread only holds. */
  final LockNode wants;

  final boolean shared;

  /** {@code null} where it is not known. */
  final Site holdsSite;

  /** {@code null} where only the stack can tell. */
  final Site wantsSite;

  final List<StackTraceElement> stack;

  /** The name of the thread whose stack it is: another one may have been at the same places. */
  final String stackOf;

  final List<LockNode> guards;

  /** Grows with the age of the code edge: the greatest is the newcomer. */
  final int age;

  public Leg(
      String thread,
      boolean virtual,
      LockNode holds,
      LockNode wants,
      boolean shared,
      Site holdsSite,
      Site wantsSite,
      List<StackTraceElement> stack,
      String stackOf,
      List<LockNode> guards,
      int age) {
    this.thread = thread;
    this.virtual = virtual;
    this.holds = holds;
    this.wants = wants;
    this.shared = shared;
    this.holdsSite = holdsSite;
    this.wantsSite = wantsSite;
    this.stack = stack;
    this.stackOf = stackOf;
    this.guards = guards;
    this.age = age;
  }

  /** Where the held lock was taken; {@code null} if that is not known. */
  String holdsFrame() {
    return holdsSite == null ? null : frame(holdsSite);
  }

  /** Where the wanted lock is asked for; {@code null} if that is not known. */
  String wantsFrame() {
    if (wantsSite != null) {
      return frame(wantsSite);
    }
    return stack.isEmpty() ? null : stack.get(programFrame(0)).toString();
  }

  /**
   * A site inside the JDK tells the reader little: better the line of the program that led there.
   */
  private String frame(Site site) {
    if (!site.isInJdk()) {
      return site.frame();
    }
    for (int i = 0; i < stack.size(); i++) {
      StackTraceElement frame = stack.get(i);
      if (frame.getClassName().equals(site.className)
          && frame.getMethodName().equals(site.method)) {
        return stack.get(programFrame(i)).toString();
      }
    }
    return site.frame();
  }

  /** The first frame of the program from there on; the same where there is none. */
  private int programFrame(int from) {
    for (int i = from; i < stack.size(); i++) {
      if (!Site.isInJdk(stack.get(i).getClassName())) {
        return i;
      }
    }
    return from;
  }

  /** What stays the same in every run, also after the code has moved. */
  String stable() {
    return (holds == null ? "" : holds.stableName())
        + '|'
        + place(holdsFrame())
        + '|'
        + place(wantsFrame());
  }

  /** {@code com.acme.Bank.transfer}, out of a frame. */
  private static String place(String frame) {
    int end = frame == null ? -1 : frame.indexOf('(');
    return end < 0 ? "" : frame.substring(0, end);
  }

  /**
   * Fills a sentence: {@code {thread}}, {@code {holds}} and {@code {wants}} are names, {@code
   * {holdsAt}} and {@code {wantsAt}} file and line, {@code {holdsFrame}} and {@code {wantsFrame}}
   * whole frames.
   */
  String say(String sentence) {
    return sentence
        .replace("{thread}", Words.thread(this))
        .replace("{holdsAt}", Words.place(holdsFrame()))
        .replace("{wantsAt}", Words.place(wantsFrame()))
        .replace("{holdsFrame}", String.valueOf(holdsFrame()))
        .replace("{wantsFrame}", String.valueOf(wantsFrame()))
        .replace("{holds}", holds == null ? "nothing" : holds.name())
        .replace("{wants}", wants == null ? "nothing" : wants.name());
  }
}
