package dev.gordian.core.graph;

/** Somebody new asked for a lock in exclusive mode: readers may have to wait behind him. */
public final class NewWriter implements Observation {

  private final LockNode lock;

  public NewWriter(LockNode lock) {
    this.lock = lock;
  }

  @Override
  public void reportTo(Observer observer) {
    observer.onWriter(lock);
  }
}
