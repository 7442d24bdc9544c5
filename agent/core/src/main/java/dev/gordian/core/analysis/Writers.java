package dev.gordian.core.analysis;

import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a cycle passes a lock that is held and asked for in shared mode, nobody blocks unless a
 * writer stands in line: fair locks and those that prefer writers then let no reader pass. For each
 * such lock this looks for a writer of its own who can be there at the same time.
 */
final class Writers {

  private final List<Edge> edges;
  private final Occurrence[] readers;
  private final Judge judge;
  private final List<Writer> chosen = new ArrayList<>();

  Writers(List<Edge> edges, Occurrence[] readers, Judge judge) {
    this.edges = edges;
    this.readers = readers;
    this.judge = judge;
  }

  /** The first edge whose lock would not block; -1 if there is a writer for each that needs one. */
  int firstWithout() {
    for (int i = 0; i < edges.size(); i++) {
      Edge in = edges.get(i);
      Edge out = edges.get((i + 1) % edges.size());
      if (in.toShared && out.fromShared && !isFound(in.to)) {
        return i;
      }
    }
    return -1;
  }

  List<Writer> chosen() {
    return chosen;
  }

  private boolean isFound(LockNode lock) {
    for (Occurrence writer : lock.writers()) {
      if (canBeThere(lock, writer)) {
        chosen.add(new Writer(lock, writer));
        return true;
      }
    }
    return false;
  }

  private boolean canBeThere(LockNode lock, Occurrence writer) {
    for (Writer other : chosen) {
      if (judge.order(writer, other.occurrence) != null) {
        return false;
      }
    }
    for (int i = 0; i < readers.length; i++) {
      if (judge.order(writer, readers[i]) != null
          || isKeptOut(writer, lock, readers[i].heldOn(edges.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the writer needs a lock, before this one, that somebody in the cycle holds. */
  private static boolean isKeptOut(Occurrence writer, LockNode lock, HeldSet held) {
    for (int i = 0; i < held.size(); i++) {
      if (held.lock(i) != lock && writer.holds(held.lock(i), held.isShared(i))) {
        return true;
      }
    }
    return false;
  }
}
