package dev.gordian.core.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema that readers of reports go by. */
public final class ReportSchema {

  private static final Path FILE = Path.of("../../reports/schema/gordian-report-1.0.schema.json");

  private ReportSchema() {}

  /** What is wrong with a report; empty if nothing is. */
  public static List<Error> errorsIn(String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(FILE))
        .validate(json, InputFormat.JSON);
  }
}
