package dev.gordian.core.analysis;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import java.util.List;

/** Whether a cycle can deadlock, with the occurrences that show it best. Immutable. */
final class Judgement {

  /** One per edge of the cycle. */
  final List<Occurrence> occurrences;

  /** Those who wait in line where only readers meet. */
  final List<Writer> writers;

  /** Why the cycle cannot deadlock; {@code null} if it can. */
  final Filter dismissedBy;

  /** The lock behind the reason, if it has one. */
  final LockNode lock;

  /** Indexes of the two edges that cannot meet, or of the one that does not wait, twice. */
  final int first;

  final int second;

  Judgement(
      List<Occurrence> occurrences,
      List<Writer> writers,
      Filter dismissedBy,
      LockNode lock,
      int first,
      int second) {
    this.occurrences = occurrences;
    this.writers = writers;
    this.dismissedBy = dismissedBy;
    this.lock = lock;
    this.first = first;
    this.second = second;
  }

  boolean canDeadlock() {
    return dismissedBy == null;
  }
}
