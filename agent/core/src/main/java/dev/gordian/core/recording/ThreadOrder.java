package dev.gordian.core.recording;

import dev.gordian.core.threads.Points;
import dev.gordian.core.threads.ThreadRecord;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.threads.Unit;
import dev.gordian.hooks.HeldStack;

/** Follows the order between units: who started whom, who waited for whose end. Lock-free. */
final class ThreadOrder {

  private final ThreadTable threads;

  ThreadOrder(ThreadTable threads) {
    this.threads = threads;
  }

  void passed(int point, Object subject, HeldStack held) {
    ThreadRecord me = (ThreadRecord) held.owner;
    switch (point) {
      case Points.THREAD_START:
        Unit unit = me.unit();
        threads.starting((Thread) subject, unit.provenAfter(), unit.observedAfter());
        passOn(me);
        break;
      case Points.THREAD_JOINED:
        joined(me, (Thread) subject);
        break;
      default:
        throw new IllegalArgumentException("point " + point);
    }
  }

  private void joined(ThreadRecord me, Thread ended) {
    ThreadRecord other = threads.find(System.identityHashCode(ended), ended);
    if (other != null && other != me && other.isOver()) {
      Unit past = other.ownUnit;
      me.unit().joinProven(past.provenAfter(), past.observedAfter());
    }
  }

  /** What was recorded up to here is in somebody's past now; what follows is not. */
  private static void passOn(ThreadRecord me) {
    if (me.unit().endSegment()) {
      me.begin(me.unit());
    }
  }
}
