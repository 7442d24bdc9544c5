package dev.gordian.core.graph;

/**
 * A lock that its maker asks for, or holds when it asks for another one, and that nobody else may
 * know yet. Immutable.
 */
public final class NewLock {

  public final LockNode lock;

  /** The ways on which the maker may have come from making it; at least one. */
  private final Route[] routes;

  /** Whether its maker had not used it beside another lock before. */
  public final boolean isFirstUse;

  public NewLock(LockNode lock, Route[] routes, boolean isFirstUse) {
    this.lock = lock;
    this.isFirstUse = isFirstUse;
    this.routes = routes;
  }

  /** Not to be changed. */
  public Route[] routes() {
    return routes;
  }

  /** Whether the edge begins or ends at it. */
  public boolean isOn(Edge edge) {
    return edge.from == lock || edge.to == lock;
  }
}
