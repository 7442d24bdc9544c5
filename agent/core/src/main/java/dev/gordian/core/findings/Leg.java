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

  final Site wantsSite;

  /** Where {@link #wantsSite} is not known: the frame that waits. */
  final String wantsFrame;

  final List<StackTraceElement> stack;
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
      String wantsFrame,
      List<StackTraceElement> stack,
      List<LockNode> guards,
      int age) {
    this.thread = thread;
    this.virtual = virtual;
    this.holds = holds;
    this.wants = wants;
    this.shared = shared;
    this.holdsSite = holdsSite;
    this.wantsSite = wantsSite;
    this.wantsFrame = wantsFrame;
    this.stack = stack;
    this.guards = guards;
    this.age = age;
  }

  String holdsFrame() {
    return holdsSite == null ? null : holdsSite.frame();
  }

  String wantsFrame() {
    return wantsSite != null ? wantsSite.frame() : wantsFrame;
  }

  /** What stays the same in every run, also after the code has moved. */
  String stable() {
    return (holds == null ? "" : holds.stableName())
        + '|'
        + (holdsSite == null ? "" : holdsSite.place())
        + '|'
        + place(wantsSite, wantsFrame);
  }

  private static String place(Site site, String frame) {
    if (site != null) {
      return site.place();
    }
    int end = frame == null ? -1 : frame.indexOf('(');
    return end < 0 ? "" : frame.substring(0, end);
  }
}
