package dev.gordian.core.engine;

/**
 * The static state of the classes that hooks use. A static initializer that fails makes its class
 * useless for ever, and it would fail where a thread of the program needs the class first when its
 * stack, or all memory, is at its end. So it runs early, in a thread that has room enough.
 */
final class StaticState {

  static final String ROOT = "dev.gordian.core.";

  /** All classes with such state in the packages that hooks lead into. */
  static final String[] OWNERS = {
    "graph.CodeEdge",
    "graph.CodePair",
    "graph.Dependencies$News",
    "graph.Edge",
    "graph.LockNode",
    "graph.Naming",
    "graph.Vertex",
    "recording.Cancelled",
    "recording.Mark",
    "recording.Mark$Past",
    "recording.Phasers",
    "recording.Pools$Pool",
    "recording.PoolSettings",
    "recording.Reentrance",
    "recording.Routes",
    "recording.Several",
    "recording.Stages",
    "recording.ThreadOrder",
    "threads.Clock",
    "threads.Stacks",
    "threads.ThreadRecord",
    "threads.Unit",
    "util.HashTrie",
    "util.Synchronizers",
  };

  private StaticState() {}

  static void initialize() {
    ClassLoader loader = StaticState.class.getClassLoader();
    for (String owner : OWNERS) {
      try {
        Class.forName(ROOT + owner, true, loader);
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e);
      }
    }
  }
}
