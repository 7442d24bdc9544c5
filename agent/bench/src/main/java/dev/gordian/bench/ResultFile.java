package dev.gordian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Figures in JSON, for comparing runs. */
final class ResultFile {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ResultFile() {}

  static void write(Path file, String jvm, List<Row> rows) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("jvm", jvm);
    root.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    root.put("processors", Runtime.getRuntime().availableProcessors());
    ArrayNode cases = root.putArray("cases");
    for (Row row : rows) {
      ObjectNode node = cases.addObject();
      node.put("case", row.measured().name());
      node.put("unit", row.measured().unit().name());
      ObjectNode medians = node.putObject("medians");
      row.medians().forEach(medians::put);
      ObjectNode compared = node.putObject("compared");
      row.medians().keySet().forEach(v -> compared.put(v, row.compared(v)));
    }
    JSON.writeValue(file.toFile(), root);
  }

  /** Returns Gordian's compared figures by case. */
  static Map<String, Double> read(Path file) throws IOException {
    Map<String, Double> figures = new HashMap<>();
    for (JsonNode node : JSON.readTree(file.toFile()).path("cases")) {
      JsonNode figure = node.path("compared").path("gordian");
      if (figure.isNumber()) {
        figures.put(node.path("case").asText(), figure.asDouble());
      }
    }
    return figures;
  }
}
