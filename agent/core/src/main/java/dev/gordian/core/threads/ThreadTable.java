package dev.gordian.core.threads;

import dev.gordian.core.util.IdentityTrie;
import dev.gordian.hooks.HeldStack;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * The program's threads, by identity. A record is kept as long as the thread can be joined: whoever
 * joins it inherits its past. Lock-free; collected threads are swept.
 */
public final class ThreadTable extends IdentityTrie<ThreadRecord> {

  private final AtomicLong acquisitionsOfEnded = new AtomicLong();
  private volatile BiConsumer<ThreadRecord, HeldStack> endedHolding;

  public ThreadTable() {
    super(10);
  }

  /** Returns the record of a thread, made with an empty past if there is none. */
  public ThreadRecord of(Thread thread) {
    ThreadRecord record = find(thread);
    return record != null
        ? record
        : addIfAbsent(new ThreadRecord(thread, new Unit(Clock.EMPTY, Clock.EMPTY)), thread);
  }

  /** Notes the past of a thread that is about to be started, if there is any. */
  public void starting(Thread thread, Clock proven, Clock observed) {
    if (proven == Clock.EMPTY && observed == Clock.EMPTY) {
      return;
    }
    addIfAbsent(new ThreadRecord(thread, new Unit(proven, observed)), thread);
  }

  /** The thread has ended: its held stack is of no use any more. */
  public void retire(ThreadRecord record) {
    HeldStack held = record.detach();
    if (held != null) {
      acquisitionsOfEnded.addAndGet(Integer.toUnsignedLong(held.acquisitions));
      BiConsumer<ThreadRecord, HeldStack> listener = endedHolding;
      if (held.depth > 0 && listener != null) {
        listener.accept(record, held);
      }
    }
  }

  /**
   * Whom to tell of threads that ended while they held something, in whatever thread finds out: one
   * of the program's, too, so it must not wait for anything.
   */
  public void whenEndedHolding(BiConsumer<ThreadRecord, HeldStack> listener) {
    endedHolding = listener;
  }

  /** The acquisitions of the threads that were retired. */
  public long acquisitionsOfEnded() {
    return acquisitionsOfEnded.get();
  }

  @Override
  protected int hashOf(ThreadRecord element) {
    return element.hash;
  }

  @Override
  protected void swept(ThreadRecord element) {
    retire(element);
  }
}
