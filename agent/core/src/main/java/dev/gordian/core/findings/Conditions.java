package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The four conditions without any one of which there is no deadlock, each with what this finding
 * shows of it. (E. G. Coffman, M. J. Elphick and A. Shoshani, "System Deadlocks", 1971.)
 */
public final class Conditions {

  private final Finding finding;
  private final LockLabels labels;

  private Conditions(Finding finding) {
    this.finding = finding;
    this.labels = new LockLabels(finding);
  }

  /** Returns the four, in Coffman's order. */
  public static List<Condition> of(Finding finding) {
    return new Conditions(finding).all();
  }

  private List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    all.add(mutualExclusion());
    all.add(holdAndWait());
    all.add(noPreemption());
    all.add(circularWait());
    return all;
  }

  private Condition mutualExclusion() {
    boolean isBroken = isDismissedBy(Filter.SHARED_MODE);
    return new Condition(
        "Mutual exclusion",
        "A lock lets only one thread in at a time.",
        isBroken ? finding.because : mutualExclusionFact(),
        !isBroken,
        "Give each thread data of its own, so that no lock is needed.",
        false);
  }

  private String mutualExclusionFact() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> shared = new LinkedHashSet<>();
    for (Finding.Lock lock : finding.locks) {
      names.add(labels.of(lock.ref));
    }
    for (Finding.Edge edge : finding.edges) {
      if (edge.shared && edge.wants != null) {
        shared.add(labels.of(edge.wants));
      }
    }
    String list = Words.list(new ArrayList<>(names));
    String fact =
        names.size() == 1
            ? list + " has one owner at a time."
            : list + " have one owner at a time each.";
    return shared.isEmpty()
        ? fact
        : fact
            + " "
            + Words.list(new ArrayList<>(shared))
            + " can be shared by readers, but not while a writer has it.";
  }

  private Condition holdAndWait() {
    boolean isOrphan = finding.kind == Kind.ORPHANED_LOCK;
    return new Condition(
        "Hold and wait",
        "A thread keeps what it holds while it waits for more.",
        isOrphan
            ? Words.thread(finding.edges.get(0)) + " has ended and still holds the lock."
            : holdAndWaitFact(),
        true,
        holdAndWaitBrokenBy(),
        isOrphan || finding.kind == Kind.SELF_DEADLOCK);
  }

  private String holdAndWaitBrokenBy() {
    switch (finding.kind) {
      case ORPHANED_LOCK:
        return "Release the lock on every way out: unlock in a finally block.";
      case SELF_DEADLOCK:
        return "Release the lock before asking for it again.";
      default:
        return "Release the first lock before asking for the second.";
    }
  }

  private String holdAndWaitFact() {
    List<String> parts = new ArrayList<>();
    for (Finding.Edge edge : finding.edges) {
      if (edge.holds != null && edge.wants != null) {
        parts.add(
            Words.thread(edge)
                + " keeps "
                + labels.of(edge.holds)
                + (finding.kind == Kind.HIERARCHY_VIOLATION
                    ? " while it takes "
                    : " while it asks for ")
                + (edge.wants.equals(edge.holds) ? "it again" : labels.of(edge.wants))
                + " ("
                + Words.place(edge.wantsSite)
                + ")");
      }
    }
    return String.join("; ", parts) + ".";
  }

  private Condition noPreemption() {
    boolean isBroken = isDismissedBy(Filter.TRY_LOCK);
    return new Condition(
        "No preemption",
        "Nobody can take a lock away from its owner.",
        isBroken
            ? finding.because
            : "Each lock stays with its owner until the owner itself releases it.",
        !isBroken,
        "Ask with tryLock and a time limit; when it fails release everything and begin again.",
        false);
  }

  private Condition circularWait() {
    boolean isBroken =
        finding.dismissedBy != null
            && !isDismissedBy(Filter.SHARED_MODE)
            && !isDismissedBy(Filter.TRY_LOCK);
    return new Condition(
        "Circular wait",
        "Each waits for a lock that the next one holds.",
        isBroken ? finding.because : circularWaitFact(),
        !isBroken && finding.kind != Kind.HIERARCHY_VIOLATION && finding.kind != Kind.ORPHANED_LOCK,
        finding.kind == Kind.SELF_DEADLOCK
            ? "Ask for the stronger mode at once."
            : "Take the locks in one order everywhere.",
        finding.dismissedBy == null
            && finding.kind != Kind.ORPHANED_LOCK
            && finding.kind != Kind.SELF_DEADLOCK);
  }

  private String circularWaitFact() {
    switch (finding.kind) {
      case HIERARCHY_VIOLATION:
        return "No circle in this run. The declared order is what keeps one from closing, and this"
            + " step goes against it.";
      case ORPHANED_LOCK:
        return "No circle: "
            + Words.thread(finding.edges.get(0))
            + " waits for nobody, it is gone.";
      case SELF_DEADLOCK:
        return Words.thread(finding.edges.get(0))
            + (finding.actual ? " waits for itself." : " would wait for itself.");
      default:
        break;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < finding.edges.size(); i++) {
      int owner = finding.ownerFor(i);
      if (owner >= 0 && finding.edges.get(i).holds != null) {
        String verb = finding.actual ? " waits for " : " would wait for ";
        parts.add(
            Words.thread(finding.edges.get(i))
                + (parts.isEmpty() ? verb : " for ")
                + Words.thread(finding.edges.get(owner)));
      }
    }
    return String.join(", ", parts) + ".";
  }

  private boolean isDismissedBy(Filter filter) {
    return finding.dismissedBy == filter;
  }

  /** One of the four. Immutable. */
  public static final class Condition {

    public final String name;

    /** What the condition says, in general. */
    public final String meaning;

    /** What this finding shows of it. */
    public final String fact;

    /** Whether the condition is met. */
    public final boolean holds;

    /** A change by which it is no longer met. */
    public final String brokenBy;

    /** Whether the proposed fix is of this sort. */
    public final boolean fixBreaksIt;

    Condition(
        String name,
        String meaning,
        String fact,
        boolean holds,
        String brokenBy,
        boolean fixBreaksIt) {
      this.name = name;
      this.meaning = meaning;
      this.fact = fact;
      this.holds = holds;
      this.brokenBy = brokenBy;
      this.fixBreaksIt = fixBreaksIt;
    }
  }
}
