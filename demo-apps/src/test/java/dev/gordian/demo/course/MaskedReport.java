package dev.gordian.demo.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A report without what differs from run to run and from machine to machine: process id, times,
 * versions, paths, statistics, and frames and locks of the JDK. It is still a valid report.
 */
record MaskedReport(JsonNode report) {

  private static final String MASK = "masked";
  private static final String TIME = "2026-01-01T00:00:00Z";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Masks a copy of a report. */
  static MaskedReport of(JsonNode report) {
    ObjectNode masked = report.deepCopy();
    ((ObjectNode) masked.get("tool")).put("version", MASK);
    maskRun((ObjectNode) masked.get("run"));
    masked.get("findings").forEach(MaskedReport::maskFinding);
    masked.get("dismissed").forEach(MaskedReport::maskFinding);
    maskLockOrder((ObjectNode) masked.get("lockOrder"));
    ObjectNode statistics = (ObjectNode) masked.get("statistics");
    statistics.fieldNames().forEachRemaining(name -> statistics.put(name, 0));
    return new MaskedReport(masked);
  }

  static MaskedReport read(Path file) throws IOException {
    return new MaskedReport(JSON.readTree(file.toFile()));
  }

  /** As it stands in the file. */
  String text() {
    return report.toPrettyString() + "\n";
  }

  /**
   * The same without what depends on which thread was faster: the order of the edges, whether one
   * of them had to wait for a condition (then its lock was taken there), and which of several
   * threads are named as the reason why a cycle was dismissed. Of a run that was cut off, as stuck
   * threads are, the lock order need not be complete.
   */
  String comparableText() {
    ObjectNode comparable = report.deepCopy();
    if (comparable.get("run").get("endedAt").isNull()) {
      comparable.remove("lockOrder");
    } else {
      ArrayNode edges = (ArrayNode) comparable.get("lockOrder").get("edges");
      edges.forEach(edge -> ((ObjectNode) edge).remove(List.of("sites", "siteCount")));
      sort(edges);
    }
    for (JsonNode dismissed : comparable.get("dismissed")) {
      forgetThreads(dismissed, "because");
      forgetThreads(dismissed, "explanation");
      dismissed.get("conditions").forEach(condition -> forgetThreads(condition, "fact"));
    }
    return comparable.toPrettyString();
  }

  private static void forgetThreads(JsonNode object, String field) {
    String anyThread = object.get(field).asText().replaceAll("\"[^\"]+\"", "a thread");
    ((ObjectNode) object).put(field, anyThread);
  }

  private static void maskRun(ObjectNode run) {
    run.put("pid", 1);
    run.put("startedAt", TIME);
    if (!run.get("endedAt").isNull()) {
      run.put("endedAt", TIME);
    }
    ((ObjectNode) run.get("jvm")).put("name", MASK).put("version", MASK);
    run.put("mainClass", withoutFolders(run.get("mainClass").asText()));
    run.put("agentOptions", withoutFolders(run.get("agentOptions").asText()));
  }

  private static void maskFinding(JsonNode finding) {
    ((ObjectNode) finding).put("firstSeen", TIME);
    for (JsonNode edge : finding.get("edges")) {
      ArrayNode stack = (ArrayNode) edge.get("stack");
      keep(stack, frame -> !isOfTheJdk(frame.asText()));
      for (int i = 0; i < stack.size(); i++) {
        stack.set(i, withoutLoader(stack.get(i).asText()));
      }
    }
  }

  /** Some JDKs print under a monitor, others do not. */
  private static void maskLockOrder(ObjectNode lockOrder) {
    keep(
        (ArrayNode) lockOrder.get("edges"),
        edge -> !isOfTheJdk(edge.get("from").asText()) && !isOfTheJdk(edge.get("to").asText()));
    Set<String> left = new HashSet<>();
    for (JsonNode edge : lockOrder.get("edges")) {
      left.add(edge.get("from").asText());
      left.add(edge.get("to").asText());
    }
    keep((ArrayNode) lockOrder.get("locks"), lock -> left.contains(lock.get("name").asText()));
    for (JsonNode level : lockOrder.get("levels")) {
      keep((ArrayNode) level, name -> left.contains(name.asText()));
    }
    keep((ArrayNode) lockOrder.get("levels"), level -> !level.isEmpty());
  }

  /** Whether a frame or a lock belongs to a class that the JDK has, or made for a lambda. */
  private static boolean isOfTheJdk(String name) {
    return name.startsWith("java.") || name.contains("$$Lambda");
  }

  private static void keep(ArrayNode array, Predicate<JsonNode> isKept) {
    List<JsonNode> kept = new ArrayList<>();
    array.forEach(
        element -> {
          if (isKept.test(element)) {
            kept.add(element);
          }
        });
    array.removeAll().addAll(kept);
  }

  private static String withoutFolders(String text) {
    return text.replaceAll("[^,=]*[/\\\\]", "");
  }

  /** Some JDKs put the name of the class loader before that of the class. */
  private static String withoutLoader(String frame) {
    return frame.replaceFirst("^app//", "");
  }

  private static void sort(ArrayNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    elements.sort(Comparator.comparing(JsonNode::toString));
    array.removeAll().addAll(elements);
  }
}
