package dev.gordian.core.engine;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.report.LockOrder;
import java.util.Collections;
import java.util.List;

/** What the analyst has concluded at some moment. Immutable. */
final class Conclusions {

  static final Conclusions NONE =
      new Conclusions(
          Collections.<Finding>emptyList(),
          Collections.<Finding>emptyList(),
          new LockOrder(
              Collections.<LockOrder.Lock>emptyList(),
              Collections.<LockOrder.Edge>emptyList(),
              Collections.<List<String>>emptyList()));

  final List<Finding> findings;
  final List<Finding> dismissed;
  final LockOrder lockOrder;

  Conclusions(List<Finding> findings, List<Finding> dismissed, LockOrder lockOrder) {
    this.findings = findings;
    this.dismissed = dismissed;
    this.lockOrder = lockOrder;
  }
}
