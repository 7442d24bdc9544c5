package dev.gordian.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The JSON Schema of reports, as the repository has it. */
public final class ReportSchema {

  private static final String FILE = "reports/schema/gordian-report-1.0.schema.json";
  private static final Schema SCHEMA = read(AgentJar.repository().resolve(FILE));

  private ReportSchema() {}

  /** What is wrong with a report, one text per place; empty for a valid one. */
  public static List<String> problems(String report) {
    return SCHEMA
        .validate(
            report,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static Schema read(Path file) {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Files.readString(file), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
