package dev.gordian.core.graph;

/**
 * A lock that its maker asks for, or holds when it asks for another one, and that nobody else may
 * know yet. Shared by many events where no more is known of them.
 */
public final class NewLock {

  /** {@code null} where it is on each edge of an occurrence. */
  private final LockNode lock;

  private final boolean isAskedFor;

  /** The ways on which the maker may have come from making it; at least one. */
  private final Route[] routes;

  /** Whether its maker had not used it beside another lock before. */
  public final boolean isFirstUse;

  /** Whether nobody else can know it yet, once the analysis has found out; for its use only. */
  public Boolean isUnpublished;

  public NewLock(LockNode lock, boolean isAskedFor, Route[] routes, boolean isFirstUse) {
    this.lock = lock;
    this.isAskedFor = isAskedFor;
    this.isFirstUse = isFirstUse;
    this.routes = routes;
  }

  /** Not to be changed. */
  public Route[] routes() {
    return routes;
  }

  /** The lock, if the edge begins or ends at it as it was held or asked for; else {@code null}. */
  public LockNode on(Edge edge) {
    LockNode end = isAskedFor ? edge.to : edge.from;
    return lock == null || lock == end ? end : null;
  }
}
