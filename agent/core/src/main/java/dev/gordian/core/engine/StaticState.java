package dev.gordian.core.engine;

import dev.gordian.core.recording.Faults;

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
    "graph.WriterSet",
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

  /** Throws nothing: whatever cannot be had is missed when it is needed, and not before. */
  static void initialize(Faults faults) {
    ClassLoader loader = StaticState.class.getClassLoader();
    for (String owner : OWNERS) {
      try {
        Class.forName(ROOT + owner, true, loader);
      } catch (ClassNotFoundException | LinkageError e) {
        faults.add(e);
      } catch (OutOfMemoryError e) {
        // That is the program's affair; perhaps there is memory for the next one.
      }
    }
  }
}
