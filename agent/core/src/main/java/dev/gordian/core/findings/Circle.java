package dev.gordian.core.findings;

import dev.gordian.core.analysis.Rotations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Threads that wait for each other in a circle, or could. Immutable. */
public final class Circle {

  /** In the order of the circle, beginning at the same place in every run. */
  final List<Leg> legs;

  /** Those who hold nothing but stand in line, so that readers wait behind them. */
  final List<Leg> inLine;

  /** All ways in which the circle was seen. */
  private final List<List<Leg>> variants;

  final int occurrences;
  final Instant firstSeen;

  public Circle(
      List<Leg> legs,
      List<Leg> inLine,
      List<List<Leg>> variants,
      int occurrences,
      Instant firstSeen) {
    this.legs = fromSmallest(legs);
    this.inLine = inLine;
    this.variants = variants;
    this.occurrences = occurrences;
    this.firstSeen = firstSeen;
  }

  /** The circle and those in line. */
  List<Leg> all() {
    List<Leg> all = new ArrayList<>(legs);
    all.addAll(inLine);
    return all;
  }

  /** Names of the lock classes, smallest rotation. */
  List<String> pattern() {
    List<String> names = new ArrayList<>();
    for (Leg leg : legs) {
      names.add(leg.holds.name());
    }
    return Rotations.smallest(names);
  }

  /** The same in every run: that of the smallest variant, whichever was seen first. */
  String fingerprint(Kind kind) {
    String smallest = null;
    for (List<Leg> variant : variants) {
      List<String> parts = new ArrayList<>();
      for (Leg leg : variant) {
        parts.add(leg.stable());
      }
      String joined = String.join("\n", Rotations.smallest(parts));
      if (smallest == null || joined.compareTo(smallest) < 0) {
        smallest = joined;
      }
    }
    return Fingerprint.of(kind, Collections.singletonList(smallest));
  }

  private static List<Leg> fromSmallest(List<Leg> circle) {
    List<String> keys = new ArrayList<>();
    for (Leg leg : circle) {
      keys.add(leg.stable() + '|' + leg.thread);
    }
    List<Leg> legs = new ArrayList<>(circle);
    Collections.rotate(legs, -Rotations.toSmallest(keys));
    return legs;
  }
}
