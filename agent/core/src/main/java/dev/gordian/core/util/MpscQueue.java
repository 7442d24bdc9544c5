package dev.gordian.core.util;

import java.util.ArrayDeque;
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
  private final AtomicInteger size = new AtomicInteger();
  private final int capacity;
  private final AtomicInteger dropped = new AtomicInteger();

  public MpscQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Adds a message; returns false, and counts, where the consumer is too far behind. */
  public boolean offer(T message) {
    if (size.get() >= capacity) {
      dropped.incrementAndGet();
      return false;
    }
    size.incrementAndGet();
    Node<T> node = new Node<>(message);
    do {
      node.next = head.get();
    } while (!head.compareAndSet(node.next, node));
    return true;
  }

  /** Takes everything that is there, oldest first. One consumer only. */
  public ArrayDeque<T> takeAll() {
    ArrayDeque<T> messages = new ArrayDeque<>();
    if (head.get() == null) {
      return messages;
    }
    for (Node<T> n = head.getAndSet(null); n != null; n = n.next) {
      messages.addFirst(n.message);
    }
    size.addAndGet(-messages.size());
    return messages;
  }

  public int dropped() {
    return dropped.get();
  }
}
