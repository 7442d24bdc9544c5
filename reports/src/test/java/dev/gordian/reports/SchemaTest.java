package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gordian.core.report.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports, and hierarchy files, against the schemas that other programs rely on. */
class SchemaTest {

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("schema", name)));
  }

  static List<String> samples() throws IOException {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsValid(String sample) throws IOException {
    String report = Files.readString(Samples.file(sample));

    assertThat(schema("gordian-report-1.0.schema.json").validate(report, InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void schemaRefusesAReportWithoutItsParts() throws IOException {
    Schema schema = schema("gordian-report-1.0.schema.json");
    for (String part : List.of("schemaVersion", "findings", "dismissed", "lockOrder")) {
      ObjectNode report = Samples.json("two-lock");
      report.remove(part);
      assertThat(schema.validate(report.toString(), InputFormat.JSON)).as(part).isNotEmpty();
    }
  }

  /** What is read and written again is the same, so nothing gets lost on the way to a page. */
  @ParameterizedTest
  @MethodSource("samples")
  void sampleIsReadWhole(String sample) throws IOException, BadInput {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(ReportReader.read(Samples.file(sample).toFile()), out);

    JsonNode again = Samples.JSON.readTree(out.toByteArray());
    assertThat(again).isEqualTo(Samples.json(sample));
  }

  static List<Path> hierarchies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../demo-apps/hierarchies"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("hierarchies")
  void hierarchyFileIsValid(Path file) throws IOException {
    assertThat(
            schema("gordian-hierarchy-1.0.schema.json")
                .validate(Files.readString(file), InputFormat.JSON))
        .isEmpty();
  }
}
