package dev.gordian.core.graph;

/** Something new that a thread of the program saw, on its way to the analyst. */
public interface Observation {

  void reportTo(Observer observer);
}
