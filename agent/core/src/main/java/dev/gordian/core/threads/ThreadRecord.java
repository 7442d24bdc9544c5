package dev.gordian.core.threads;

import dev.gordian.hooks.HeldStack;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** What is known of one thread of the program. Does not keep the thread alive. */
public final class ThreadRecord extends WeakReference<Thread> {

  private static final AtomicReferenceFieldUpdater<ThreadRecord, HeldStack> HELD =
      AtomicReferenceFieldUpdater.newUpdater(ThreadRecord.class, HeldStack.class, "held");

  final int hash;

  public final boolean virtual;

  /** The work the thread does now; changed by the thread itself. */
  private volatile Unit unit;

  private Outer outer;

  /** The thread's own work, outside of any pool's task. */
  public final Unit ownUnit;

  private volatile HeldStack held;

  private volatile String name = "?";

  ThreadRecord(Thread thread, Unit unit) {
    super(thread);
    this.hash = System.identityHashCode(thread);
    this.virtual = isVirtual(thread);
    this.ownUnit = unit;
    this.unit = unit;
  }

  /** Thread.isVirtual came with JDK 21; the classes have names that stay. */
  private static boolean isVirtual(Thread thread) {
    String type = thread.getClass().getName();
    return type.equals("java.lang.VirtualThread")
        || type.equals("java.lang.ThreadBuilders$BoundVirtualThread");
  }

  public Unit unit() {
    return unit;
  }

  /** The current unit has begun a new segment. */
  public void beginSegment() {
    setUnit(unit);
  }

  /** The thread begins to run a task, within another one or not. */
  public void beginTask(Unit task) {
    outer = new Outer(unit, outer);
    setUnit(task);
  }

  /** The task is over; does nothing if none runs. */
  public void endTask() {
    if (outer != null) {
      Unit next = outer.unit;
      outer = outer.next;
      setUnit(next);
    }
  }

  /** The current unit goes on as another one. */
  public void replaceUnit(Unit next) {
    setUnit(next);
  }

  private void setUnit(Unit next) {
    unit = next;
    HeldStack h = held;
    if (h != null) {
      h.beginSegment(numberOf(next), next.isOneOfTooMany());
    }
  }

  /** Another one for every segment of every unit, as good as. */
  private static int numberOf(Unit unit) {
    return unit.id * 0x9E3779B9 + unit.segment();
  }

  /** The units that wait for a task to end that runs within them. */
  private static final class Outer {
    final Unit unit;
    final Outer next;

    Outer(Unit unit, Outer next) {
      this.unit = unit;
      this.next = next;
    }
  }

  /** The thread's held stack; {@code null} if it has taken no lock yet. */
  public HeldStack held() {
    return held;
  }

  /** Called by the thread itself when it takes its first lock. */
  public void attach(HeldStack stack) {
    name = Thread.currentThread().getName();
    held = stack;
    stack.owner = this;
    stack.beginSegment(numberOf(unit), unit.isOneOfTooMany());
  }

  /** The name of the thread when it took its first lock. */
  public String name() {
    return name;
  }

  /**
   * The thread has ended and its held stack needs nobody's attention any more; returned to the
   * first who says so, and {@code null} to others.
   */
  HeldStack detach() {
    return HELD.getAndSet(this, null);
  }

  public boolean isOver() {
    Thread thread = get();
    return thread == null || stateOf(thread) == Thread.State.TERMINATED;
  }

  /** The state of a thread; {@code null} where the thread's own class does not tell. */
  public static Thread.State stateOf(Thread thread) {
    try {
      return thread.getState();
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return null;
    }
  }
}
