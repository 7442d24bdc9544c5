package dev.gordian.core.findings;

import java.util.List;

/** Small helpers for sentences. */
final class Words {

  private Words() {}

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> items) {
    StringBuilder s = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        s.append(i == items.size() - 1 ? " and " : ", ");
      }
      s.append(items.get(i));
    }
    return s.toString();
  }

  /** {@code "main"}. */
  static String thread(Leg leg) {
    return (leg.virtual ? "virtual thread \"" : "\"") + leg.thread + '"';
  }

  /** The same out of a finished finding. */
  static String thread(Finding.Edge edge) {
    return (edge.virtual ? "virtual thread \"" : "\"") + edge.thread + '"';
  }

  /** {@code Bank.java:41} out of a frame; the frame itself if it has no such part. */
  static String place(String frame) {
    if (frame == null) {
      return "unknown place";
    }
    int open = frame.lastIndexOf('(');
    int close = frame.lastIndexOf(')');
    return open >= 0 && close > open ? frame.substring(open + 1, close) : frame;
  }
}
