package dev.gordian.core.findings;

import dev.gordian.core.analysis.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One reported defect, or one dismissed cycle; everything in words. Immutable. */
public final class Finding {

  public final String id;
  public final Kind kind;

  /** Whether threads are blocked now; otherwise another schedule would block them. */
  public final boolean actual;

  public final String title;
  public final String explanation;
  public final List<Step> schedule;
  public final Fix fix;
  public final int occurrences;
  public final Instant firstSeen;
  public final List<Lock> locks;
  public final List<Edge> edges;

  /** Names of the lock classes in order, smallest rotation: what makes two findings one pattern. */
  public final List<String> pattern;

  /** Only in a dismissed cycle, together with {@link #because}. */
  public final Filter dismissedBy;

  public final String because;

  private Finding(Builder b) {
    this.id = b.id;
    this.kind = b.kind;
    this.actual = b.actual;
    this.title = b.title;
    this.explanation = b.explanation;
    this.schedule = Collections.unmodifiableList(b.schedule);
    this.fix = b.fix;
    this.occurrences = b.occurrences;
    this.firstSeen = b.firstSeen;
    this.locks = Collections.unmodifiableList(b.locks);
    this.edges = Collections.unmodifiableList(b.edges);
    this.pattern = Collections.unmodifiableList(b.pattern);
    this.dismissedBy = b.dismissedBy;
    this.because = b.because;
  }

  /**
   * Returns the index of the thread for which that thread waits: the next one, if it holds the
   * lock, else any other that does, else the thread itself; -1 if nobody is known.
   */
  public int ownerFor(int edge) {
    String wanted = edges.get(edge).wants;
    int owner = -1;
    for (int i = edges.size(); wanted != null && i > 0; i--) {
      int candidate = (edge + i) % edges.size();
      if (wanted.equals(edges.get(candidate).holds)) {
        owner = candidate;
      }
    }
    return owner;
  }

  /** A lock of the finding. */
  public static final class Lock {
    public final String ref;
    public final String name;
    public final String type;

    /** Name of the declared level, or {@code null}. */
    public final String level;

    /** Frame, or {@code null}. */
    public final String createdAt;

    public Lock(String ref, String name, String type, String level, String createdAt) {
      this.ref = ref;
      this.name = name;
      this.type = type;
      this.level = level;
      this.createdAt = createdAt;
    }
  }

  /** One thread of the finding: what it holds and what it wants. */
  public static final class Edge {
    public final String thread;
    public final boolean virtual;

    /** Reference of a lock; {@code null} where the thread is only waiting. */
    public final String holds;

    /** Reference of a lock; {@code null} where the thread has ended. */
    public final String wants;

    public final boolean shared;
    public final String holdsSite;
    public final String holdsExpression;
    public final String wantsSite;
    public final String wantsExpression;
    public final List<String> stack;

    /**
     * The name of the thread whose stack it is, where that is another one, which was at the same
     * places before; else {@code null}.
     */
    public final String stackOf;

    /** Names of the other locks held. */
    public final List<String> guards;

    public Edge(
        String thread,
        boolean virtual,
        String holds,
        String wants,
        boolean shared,
        String holdsSite,
        String holdsExpression,
        String wantsSite,
        String wantsExpression,
        List<String> stack,
        String stackOf,
        List<String> guards) {
      this.thread = thread;
      this.virtual = virtual;
      this.holds = holds;
      this.wants = wants;
      this.shared = shared;
      this.holdsSite = holdsSite;
      this.holdsExpression = holdsExpression;
      this.wantsSite = wantsSite;
      this.wantsExpression = wantsExpression;
      this.stack = Collections.unmodifiableList(stack);
      this.stackOf = stackOf;
      this.guards = Collections.unmodifiableList(guards);
    }
  }

  /** One step of a schedule that ends in a deadlock. */
  public static final class Step {
    public final int number;

    /** Index of the thread's edge: threads may share a name. */
    public final int edge;

    public final String thread;

    /** Otherwise the thread waits for the lock. */
    public final boolean acquires;

    public final String lock;
    public final String ref;
    public final String site;

    public Step(
        int number,
        int edge,
        String thread,
        boolean acquires,
        String lock,
        String ref,
        String site) {
      this.number = number;
      this.edge = edge;
      this.thread = thread;
      this.acquires = acquires;
      this.lock = lock;
      this.ref = ref;
      this.site = site;
    }
  }

  /** What to change. */
  public static final class Fix {
    public final String text;

    /** Lock names, outermost first. */
    public final List<String> order;

    /** Frame of the line to change, or {@code null}. */
    public final String line;

    public Fix(String text, List<String> order, String line) {
      this.text = text;
      this.order = Collections.unmodifiableList(order);
      this.line = line;
    }
  }

  /** Collects the parts. */
  public static final class Builder {
    public String id;
    public Kind kind;
    public boolean actual;
    public String title;
    public String explanation;
    public List<Step> schedule = new ArrayList<>();
    public Fix fix;
    public int occurrences = 1;
    public Instant firstSeen;
    public List<Lock> locks = new ArrayList<>();
    public List<Edge> edges = new ArrayList<>();
    public List<String> pattern = new ArrayList<>();
    public Filter dismissedBy;
    public String because;

    public Finding build() {
      return new Finding(this);
    }
  }
}
