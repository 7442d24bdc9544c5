package dev.gordian.core.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A cycle has no beginning: this chooses one, always the same. */
public final class Rotations {

  private Rotations() {}

  /** The rotation of the list that is the smallest in lexicographic order. */
  public static List<String> smallest(List<String> cycle) {
    List<String> rotated = new ArrayList<>(cycle);
    Collections.rotate(rotated, -toSmallest(cycle));
    return rotated;
  }

  /** By how many places the list has to be rotated to the left to become its smallest rotation. */
  public static int toSmallest(List<String> cycle) {
    int best = 0;
    List<String> smallest = cycle;
    for (int i = 1; i < cycle.size(); i++) {
      List<String> rotated = new ArrayList<>(cycle);
      Collections.rotate(rotated, -i);
      if (compare(rotated, smallest) < 0) {
        smallest = rotated;
        best = i;
      }
    }
    return best;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int c = a.get(i).compareTo(b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }
}
