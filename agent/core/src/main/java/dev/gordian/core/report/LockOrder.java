package dev.gordian.core.report;

import java.util.List;

/** The lock-order graph of a run by lock classes. Immutable. */
public final class LockOrder {

  public final List<Lock> locks;
  public final List<Edge> edges;

  /** From the outermost; each a list of names. */
  public final List<List<String>> levels;

  public LockOrder(List<Lock> locks, List<Edge> edges, List<List<String>> levels) {
    this.locks = locks;
    this.edges = edges;
    this.levels = levels;
  }

  /** A lock class. */
  public static final class Lock {
    public final String name;
    public final String type;

    /** Name of the declared level, or {@code null}. */
    public final String level;

    /** Frame, or {@code null}. */
    public final String createdAt;

    public Lock(String name, String type, String level, String createdAt) {
      this.name = name;
      this.type = type;
      this.level = level;
      this.createdAt = createdAt;
    }
  }

  /** One class was taken while the other was held. */
  public static final class Edge {
    public final String from;
    public final String to;

    /** Whether the two classes are also taken the other way round, directly or by others. */
    public final boolean inCycle;

    /** How many pairs of sites there are; {@link #sites} lists the first of them. */
    public final int siteCount;

    public final List<Sites> sites;

    public Edge(String from, String to, boolean inCycle, int siteCount, List<Sites> sites) {
      this.from = from;
      this.to = to;
      this.inCycle = inCycle;
      this.siteCount = siteCount;
      this.sites = sites;
    }
  }

  /** Frames of the two acquisitions. */
  public static final class Sites {
    public final String holds;
    public final String wants;

    public Sites(String holds, String wants) {
      this.holds = holds;
      this.wants = wants;
    }
  }
}
