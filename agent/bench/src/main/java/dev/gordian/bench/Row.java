package dev.gordian.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The medians of one case, by name of the variant. */
record Row(Case measured, Map<String, Double> medians) {

  static Row of(Case measured, List<Variant> variants, Map<Variant, List<Double>> figures) {
    Map<String, Double> medians = new LinkedHashMap<>();
    for (Variant variant : variants) {
      List<Double> all = figures.get(variant);
      if (all != null) {
        medians.put(variant.name(), median(all));
      }
    }
    return new Row(measured, medians);
  }

  private static double median(List<Double> all) {
    List<Double> sorted = all.stream().sorted().toList();
    int n = sorted.size();
    return n % 2 == 1 ? sorted.get(n / 2) : (sorted.get(n / 2 - 1) + sorted.get(n / 2)) / 2;
  }

  /** The figure of that variant compared with the bare one; {@code NaN} if it was not run. */
  double compared(String variant) {
    Double figure = medians.get(variant);
    Double bare = medians.get(Variant.NONE.name());
    return figure == null || bare == null ? Double.NaN : measured.compare(figure, bare);
  }
}
