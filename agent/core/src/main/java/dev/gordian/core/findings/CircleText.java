package dev.gordian.core.findings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sentences about a circle of threads, for a reader who is learning. */
final class CircleText {

  private CircleText() {}

  static String stuck(List<Leg> legs) {
    List<String> parts = new ArrayList<>();
    for (Leg leg : legs) {
      parts.add(
          Words.thread(leg) + " holds " + leg.holds.name() + " and waits for " + leg.wants.name());
    }
    return String.join("; ", parts);
  }

  static String couldMeet(List<Leg> legs) {
    Leg first = legs.get(0);
    if (legs.size() == 2 && !first.holds.name().equals(first.wants.name())) {
      return Words.thread(first)
          + " takes "
          + first.holds.name()
          + ", then "
          + first.wants.name()
          + "; "
          + Words.thread(legs.get(1))
          + " takes them in the opposite order";
    }
    return inCircle(legs) + " by " + Words.list(threads(legs));
  }

  static String inCircle(List<Leg> legs) {
    Set<String> names = new LinkedHashSet<>();
    for (Leg leg : legs) {
      names.add(leg.holds.name());
    }
    if (names.size() == 1) {
      return legs.size() + " locks of " + names.iterator().next() + " are taken in a circle";
    }
    if (legs.size() == 2) {
      return Words.list(new ArrayList<>(names)) + " are taken in both orders";
    }
    return Words.list(new ArrayList<>(names)) + " are taken in a circle";
  }

  private static List<String> threads(List<Leg> legs) {
    Set<String> threads = new LinkedHashSet<>();
    for (Leg leg : legs) {
      threads.add(Words.thread(leg));
    }
    return new ArrayList<>(threads);
  }

  static String whyStuck(List<Leg> legs) {
    StringBuilder s = new StringBuilder("These threads are blocked now and will stay blocked. ");
    for (Leg leg : legs) {
      s.append(Words.thread(leg))
          .append(" took ")
          .append(leg.holds.name())
          .append(" at ")
          .append(Words.place(leg.holdsFrame()))
          .append(" and waits for ")
          .append(leg.wants.name())
          .append(" at ")
          .append(Words.place(leg.wantsFrame()))
          .append(". ");
    }
    return s.append("Each keeps what it holds while it waits, nobody can take a lock away from its")
        .append(" owner, and in the wait-for graph the waits close a circle: no thread in it will")
        .append(" ever go on.")
        .toString();
  }

  static String whyPossible(List<Leg> legs) {
    StringBuilder s = new StringBuilder("This run went well, another schedule will not. ");
    for (Leg leg : legs) {
      s.append(Words.thread(leg))
          .append(" took ")
          .append(leg.wants.name())
          .append(" at ")
          .append(Words.place(leg.wantsFrame()))
          .append(" while it held ")
          .append(leg.holds.name())
          .append(" (taken at ")
          .append(Words.place(leg.holdsFrame()))
          .append("). ");
    }
    return s.append("If each of these threads takes its first lock before any takes its second,")
        .append(" each waits for a lock that the next one holds and none will ever release: the")
        .append(" waits close a circle in the wait-for graph. Only the scheduler decides whether")
        .append(" that happens.")
        .toString();
  }

  /** The order that breaks the circle at the given leg. */
  static Finding.Fix fix(List<Leg> legs, int wrong, boolean actual) {
    List<Leg> rotated = new ArrayList<>(legs);
    Collections.rotate(rotated, -(wrong + 1) % legs.size());
    Set<String> order = new LinkedHashSet<>();
    for (Leg leg : rotated) {
      order.add(leg.holds.name());
    }
    Leg newcomer = legs.get(wrong);
    String again = actual ? "." : ". Then run again: expect 0.";
    if (order.size() == 1) {
      return new Finding.Fix(
          "All these locks are of one class, "
              + order.iterator().next()
              + ", so their names give no"
              + " order. Order them by something that never changes, such as a unique number, and"
              + " take the smaller first; where numbers can be equal take one more lock, always the"
              + " same, before both. The line to change: "
              + newcomer.wantsFrame()
              + again,
          new ArrayList<>(order),
          newcomer.wantsFrame());
    }
    return new Finding.Fix(
        "Take these locks in one order everywhere: "
            + String.join(", then ", order)
            + ". The line to change: "
            + newcomer.wantsFrame()
            + ", which takes "
            + newcomer.wants.name()
            + " while "
            + newcomer.holds.name()
            + " is held"
            + again,
        new ArrayList<>(order),
        newcomer.wantsFrame());
  }
}
