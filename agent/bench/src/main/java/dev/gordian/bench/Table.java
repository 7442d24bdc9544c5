package dev.gordian.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows as a table in Markdown, side by side, with what a former run said. */
final class Table {

  private final List<Variant> variants;
  private final Map<String, Double> former;

  /**
   * @param former compared figures of Gordian in a former run by case; may be empty
   */
  Table(List<Variant> variants, Map<String, Double> former) {
    this.variants = variants;
    this.former = former;
  }

  String head() {
    StringBuilder head = new StringBuilder("| case | bare |");
    StringBuilder rule = new StringBuilder("|---|---|");
    for (Variant variant : variants) {
      if (!variant.equals(Variant.NONE)) {
        head.append(' ').append(variant.name()).append(" |");
        rule.append("---|");
      }
    }
    head.append(" at most |");
    rule.append("---|");
    if (!former.isEmpty()) {
      head.append(" former run |");
      rule.append("---|");
    }
    return head + "\n" + rule;
  }

  String line(Row row) {
    Case measured = row.measured();
    StringBuilder line = new StringBuilder("| " + measured.text() + " | " + bare(row) + " |");
    for (Variant variant : variants) {
      if (!variant.equals(Variant.NONE)) {
        line.append(' ').append(compared(measured, row.compared(variant.name()))).append(" |");
      }
    }
    boolean hasTarget = !Double.isNaN(measured.target());
    line.append(' ').append(hasTarget ? compared(measured, measured.target()) : "").append(" |");
    if (!former.isEmpty()) {
      double then = former.getOrDefault(measured.name(), Double.NaN);
      line.append(' ').append(compared(measured, then)).append(" |");
    }
    return line.toString();
  }

  private static String bare(Row row) {
    Double bare = row.medians().get(Variant.NONE.name());
    if (bare == null || row.measured().unit() == Case.Unit.ABSOLUTE) {
      return "";
    }
    if (row.measured().isMicro()) {
      return format("%.1f ns", bare);
    }
    return switch (row.measured().unit()) {
      case MORE_BYTES -> format("%.1f MB", bare / 1e6);
      case MORE_MILLIS ->
          format("%.0f ms", row.measured().result() == null ? bare / 1e6 : bare / 1e3);
      default -> format("%.0f ms", bare / 1e6);
    };
  }

  private static String compared(Case measured, double figure) {
    if (Double.isNaN(figure)) {
      return "-";
    }
    return switch (measured.unit()) {
      case RATIO -> format("%.2f x", figure);
      case MORE_MILLIS -> format("%+.0f ms", figure);
      case MORE_BYTES -> format("%+.1f MB", figure / 1e6);
      case ABSOLUTE -> format("%.0f", figure);
    };
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
