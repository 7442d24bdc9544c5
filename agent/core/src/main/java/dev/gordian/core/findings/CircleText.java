package dev.gordian.core.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sentences about a circle of threads, for a reader who is learning. */
final class CircleText {

  private CircleText() {}

  static String stuck(Circle circle) {
    return join(circle.legs, "{thread} holds {holds} and waits for {wants}", "; ");
  }

  static String couldMeet(Circle circle) {
    List<Leg> legs = circle.legs;
    Leg first = legs.get(0);
    if (legs.size() == 2 && !first.holds.name().equals(first.wants.name())) {
      return first.say("{thread} takes {holds}, then {wants}; ")
          + legs.get(1).say("{thread} takes them in the opposite order");
    }
    Set<String> threads = new LinkedHashSet<>();
    for (Leg leg : legs) {
      threads.add(Words.thread(leg));
    }
    return inCircle(legs) + " by " + Words.list(new ArrayList<>(threads));
  }

  static String inCircle(List<Leg> legs) {
    List<String> names = namesFrom(legs, 0);
    if (names.size() == 1) {
      return legs.size() + " locks of " + names.get(0) + " are taken in a circle";
    }
    return Words.list(names)
        + (legs.size() == 2 ? " are taken in both orders" : " are taken in a circle");
  }

  static String whyStuck(Circle circle) {
    return "These threads are blocked now and will stay blocked. "
        + join(
            circle.legs,
            "{thread} took {holds} at {holdsAt} and waits for {wants} at {wantsAt}.",
            " ")
        + line(circle.inLine)
        + " Each keeps what it holds while it waits, nobody can take a lock away from its owner, and"
        + " in the wait-for graph the waits close a circle: no thread in it will ever go on.";
  }

  static String whyPossible(Circle circle) {
    return "This run went well, another schedule will not. "
        + join(
            circle.legs,
            "{thread} took {wants} at {wantsAt} while it held {holds} (taken at {holdsAt}).",
            " ")
        + line(circle.inLine)
        + " If each of these threads takes its first lock before any takes its second, each waits"
        + " for a lock that the next one holds and none will ever release: the waits close a circle"
        + " in the wait-for graph. Only the scheduler decides whether that happens.";
  }

  /** Why readers wait where only readers meet. */
  static String line(List<Leg> inLine) {
    return inLine.isEmpty()
        ? ""
        : " Readers do not keep readers out, but they wait behind a writer who stands in line: "
            + join(inLine, "{thread} asks for {wants} alone at {wantsAt}", ", ")
            + ".";
  }

  private static String join(List<Leg> legs, String sentence, String separator) {
    List<String> parts = new ArrayList<>();
    for (Leg leg : legs) {
      parts.add(leg.say(sentence));
    }
    return String.join(separator, parts);
  }

  /** The names of the lock classes, each once, beginning with what that leg holds. */
  private static List<String> namesFrom(List<Leg> legs, int first) {
    List<Leg> rotated = new ArrayList<>(legs);
    Collections.rotate(rotated, -first);
    Set<String> names = new LinkedHashSet<>();
    for (Leg leg : rotated) {
      names.add(leg.holds.name());
    }
    return new ArrayList<>(names);
  }

  /** The order that breaks the circle at the given leg. */
  static Finding.Fix fix(List<Leg> legs, int wrong, boolean actual) {
    Leg leg = legs.get(wrong);
    List<String> order = namesFrom(legs, (wrong + 1) % legs.size());
    String again = ". Then run again: expect 0.";
    String advice =
        order.size() == 1
            ? "All these locks are of one class, {holds}, so their names give no order. Order them by"
                + " something that never changes, such as a unique number, and take the smaller"
                + " first; where numbers can be equal take one more lock, always the same, before"
                + " both. The line to change: {wantsFrame}"
            : "Take these locks in one order everywhere: "
                + String.join(", then ", order)
                + ". The line to change: {wantsFrame}, which takes {wants} while {holds} is held";
    return new Finding.Fix(leg.say(advice + again), order, leg.wantsFrame());
  }
}
