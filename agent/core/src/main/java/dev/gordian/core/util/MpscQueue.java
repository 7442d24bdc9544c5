package dev.gordian.core.util;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands messages from the program's threads to one agent thread without a lock and without waking
 * anybody: producers push onto a Treiber stack, the consumer takes the whole stack and turns it
 * round. (R. K. Treiber, "Systems programming: coping with parallelism", 1986.)
 */
public final class MpscQueue<T> {

  private static final class Node<T> {
    final T message;
    Node<T> next;

    Node(T message) {
      this.message = message;
    }
  }

  private final AtomicReference<Node<T>> head = new AtomicReference<>();

  /** What was taken from there, in the order in which it came; the consumer's own. */
  private Node<T> oldest;

  private final AtomicInteger size = new AtomicInteger();
  private final int capacity;
  private final AtomicInteger dropped = new AtomicInteger();

  public MpscQueue(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Adds a message; returns false, and counts, where the consumer is too far behind or the memory
   * is at its end.
   */
  public boolean offer(T message) {
    if (size.get() >= capacity) {
      dropped.incrementAndGet();
      return false;
    }
    Node<T> node;
    try {
      node = new Node<>(message);
    } catch (OutOfMemoryError e) {
      dropped.incrementAndGet();
      return false;
    }
    size.incrementAndGet();
    do {
      node.next = head.get();
    } while (!head.compareAndSet(node.next, node));
    return true;
  }

  /** The oldest message; {@code null} if there is none. For the one consumer; allocates nothing. */
  public T peek() {
    if (oldest == null && head.get() != null) {
      Node<T> newer = null;
      for (Node<T> n = head.getAndSet(null); n != null; ) {
        Node<T> older = n.next;
        n.next = newer;
        newer = n;
        n = older;
      }
      oldest = newer;
    }
    return oldest == null ? null : oldest.message;
  }

  /** Removes the message that {@link #peek} has returned. For the one consumer. */
  public void remove() {
    oldest = oldest.next;
    size.decrementAndGet();
  }

  /** How many messages are there, of which some may still be on their way. */
  public int size() {
    return size.get();
  }

  public int dropped() {
    return dropped.get();
  }
}
