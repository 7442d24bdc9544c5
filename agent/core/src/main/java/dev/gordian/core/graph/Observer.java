package dev.gordian.core.graph;

/** Receives observations, on the analyst's thread. */
public interface Observer {

  /** An edge that may lie on a cycle is new or has a new occurrence. */
  void onEdge(Edge edge);

  /** Two lock classes were seen nested for the first time at these sites. */
  void onPair(CodePair pair);

  /** A lock was taken against the declared hierarchy. */
  void onViolation(Violation violation);

  /** A thread asked for a lock that it keeps from itself. */
  void onSelfWait(SelfWait wait);

  /** Somebody new asked for a lock in exclusive mode. */
  void onWriter(LockNode lock);
}
