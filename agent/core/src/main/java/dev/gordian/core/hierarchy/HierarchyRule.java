package dev.gordian.core.hierarchy;

import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.Violation;
import dev.gordian.core.recording.Acquisitions;
import dev.gordian.core.sites.Site;
import java.util.HashMap;
import java.util.Map;

/**
 * Checks each new nested acquisition against the declared hierarchy, in the thread that makes it:
 * there the locks are alive and their fields can be read. Lock-free.
 */
public final class HierarchyRule implements Acquisitions.NestingRule {

  private final Hierarchy hierarchy;
  private final Map<Level, OrderField> orderFields = new HashMap<>();

  public HierarchyRule(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    for (Level level : hierarchy.levels()) {
      if (level.orderedBy != null) {
        orderFields.put(level, new OrderField(level.orderedBy));
      }
    }
  }

  @Override
  public void check(
      HeldSet held, LockNode wanted, Site site, Occurrence occurrence, Acquisitions acquisitions) {
    Level wantedLevel = site.op.waits() ? hierarchy.levelOf(wanted) : null;
    if (wantedLevel == null) {
      return;
    }
    for (int i = 0; i < held.size(); i++) {
      LockNode lock = held.lock(i);
      Level heldLevel = hierarchy.levelOf(lock);
      String rule = heldLevel == null ? null : brokenRule(lock, heldLevel, wanted, wantedLevel);
      if (rule != null) {
        acquisitions.observed(
            new Violation(
                acquisitions.pair(lock, held.site(i), wanted, site, occurrence.threadName),
                lock,
                wanted,
                occurrence,
                rule,
                heldLevel.name,
                wantedLevel.name));
      }
    }
  }

  private String brokenRule(LockNode held, Level heldLevel, LockNode wanted, Level wantedLevel) {
    if (heldLevel.position < wantedLevel.position) {
      return null;
    }
    if (heldLevel.position > wantedLevel.position) {
      return "level \""
          + wantedLevel.name
          + "\" is to be taken before level \""
          + heldLevel.name
          + '"';
    }
    switch (heldLevel.within) {
      case FORBIDDEN:
        return "no two locks of level \"" + heldLevel.name + "\" may be held together";
      case ORDERED:
        return outOfOrder(orderFields.get(heldLevel), held, wanted, heldLevel);
      default:
        return null;
    }
  }

  private static String outOfOrder(OrderField field, LockNode held, LockNode wanted, Level level) {
    Object first = held.get();
    Object second = wanted.get();
    if (first == null || second == null || !field.isOutOfOrder(first, second)) {
      return null;
    }
    return "locks of level \""
        + level.name
        + "\" are to be taken in rising order of "
        + level.orderedBy
        + ", not "
        + field.describe(second)
        + " after "
        + field.describe(first);
  }
}
