package dev.gordian.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The reports in {@code reports/samples/}, and others made from them. */
final class Samples {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final Path FOLDER = Path.of("samples");

  private Samples() {}

  static Path file(String name) {
    return FOLDER.resolve(name + ".json");
  }

  static ObjectNode json(String name) throws IOException {
    return (ObjectNode) JSON.readTree(file(name).toFile());
  }

  /** The names of all samples. */
  static List<String> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  /** Names that mean something to HTML, to DOT, to Mermaid, to terminals and to scripts. */
  static final String HOSTILE_LOCK =
      "evil.</script><img src=x onerror=window.hacked=1>\"];\u001b[31m$&\u2028.left'Lock";

  static final String HOSTILE_THREAD = "<svg onload=window.hacked=1>\\\" --> \u0007&amp;";

  /** The sample {@code two-lock-lucky} with hostile names of a lock and of a thread. */
  static ObjectNode hostile() throws IOException {
    ObjectNode report = json("two-lock-lucky");
    return (ObjectNode)
        replaced(
            replaced(report, "dev.gordian.demo.TwoLockLucky.leftLock", HOSTILE_LOCK),
            "A",
            HOSTILE_THREAD);
  }

  /** The report with another name instead of that one, which is whole or a part of a sentence. */
  private static JsonNode replaced(JsonNode json, String name, String other) {
    if (json.isTextual()) {
      String text = json.textValue();
      return JSON.getNodeFactory()
          .textNode(
              text.equals(name)
                  ? other
                  : name.length() > 1
                      ? text.replace(name, other)
                      : text.replace('"' + name + '"', '"' + other + '"'));
    }
    if (json.isArray()) {
      var array = JSON.createArrayNode();
      json.forEach(element -> array.add(replaced(element, name, other)));
      return array;
    }
    if (json.isObject()) {
      ObjectNode object = JSON.createObjectNode();
      json.properties().forEach(f -> object.set(f.getKey(), replaced(f.getValue(), name, other)));
      return object;
    }
    return json;
  }

  /** Writes a report into a folder and returns the file. */
  static Path write(JsonNode report, Path folder) throws IOException {
    return Files.writeString(folder.resolve("report.json"), report.toString());
  }
}
