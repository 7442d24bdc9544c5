package dev.gordian.demo.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the course reads of the agent's report. Immutable.
 *
 * @param findings in the order of the report
 * @param dismissed the filters that dismissed a cycle, in the order of the report
 */
record Report(List<Finding> findings, List<String> dismissed) {

  /** A finding: its kind, the sentence that sums it up, and what to do. */
  record Finding(String kind, String title, String fix) {}

  /** Reads the file. */
  static Report read(Path file) throws IOException {
    Map<?, ?> report = (Map<?, ?>) Json.parse(Files.readString(file));
    List<Finding> findings =
        objects(report.get("findings")).stream()
            .map(
                f ->
                    new Finding(
                        text(f.get("kind")),
                        text(f.get("title")),
                        text(((Map<?, ?>) f.get("fix")).get("text"))))
            .toList();
    List<String> dismissed =
        objects(report.get("dismissed")).stream().map(d -> text(d.get("dismissedBy"))).toList();
    return new Report(findings, dismissed);
  }

  /** The kinds of the findings, in alphabetical order. */
  List<String> kinds() {
    return findings.stream().map(Finding::kind).sorted().toList();
  }

  private static List<Map<?, ?>> objects(Object array) {
    return ((List<?>) array).stream().<Map<?, ?>>map(element -> (Map<?, ?>) element).toList();
  }

  private static String text(Object string) {
    return (String) string;
  }
}
