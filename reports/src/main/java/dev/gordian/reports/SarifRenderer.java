package dev.gordian.reports;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.Run;
import dev.gordian.core.report.Suppressed;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A report as SARIF 2.1.0. The kinds are its rules; what the user suppressed is a suppressed
 * result. Dismissed circles are no results: they cannot deadlock.
 */
final class SarifRenderer implements Renderer {

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final JsonFactory json = new JsonFactory();

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    try (JsonGenerator g = json.createGenerator(out, JsonEncoding.UTF8)) {
      g.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      g.setPrettyPrinter(new DefaultPrettyPrinter());
      g.writeStartObject();
      g.writeStringField("$schema", SCHEMA);
      g.writeStringField("version", "2.1.0");
      g.writeArrayFieldStart("runs");
      writeRun(g, report);
      g.writeEndArray();
      g.writeEndObject();
    }
  }

  private static void writeRun(JsonGenerator g, Report report) throws IOException {
    g.writeStartObject();
    g.writeObjectFieldStart("tool");
    g.writeObjectFieldStart("driver");
    g.writeStringField("name", "Gordian");
    g.writeStringField("version", report.toolVersion);
    g.writeArrayFieldStart("rules");
    for (Kind kind : Kind.values()) {
      SarifRules.write(g, kind);
    }
    g.writeEndArray();
    g.writeEndObject();
    g.writeEndObject();
    SarifRules.writeTaxonomies(g);
    writeInvocation(g, report.run);
    g.writeObjectFieldStart("originalUriBaseIds");
    g.writeObjectFieldStart(SarifPlace.BASE);
    SarifRules.writeText(g, "description", "The folder under which the sources lie.");
    g.writeEndObject();
    g.writeEndObject();
    g.writeStringField("columnKind", "utf16CodeUnits");
    g.writeArrayFieldStart("results");
    for (Finding finding : report.findings) {
      new SarifResult(g, finding).write(null);
    }
    for (Suppressed suppressed : report.suppressed) {
      new SarifResult(g, suppressed.finding).write(suppressed);
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void writeInvocation(JsonGenerator g, Run run) throws IOException {
    g.writeArrayFieldStart("invocations");
    g.writeStartObject();
    g.writeBooleanField("executionSuccessful", true);
    g.writeNumberField("processId", run.pid);
    if (run.startedAt != null) {
      g.writeStringField("startTimeUtc", run.startedAt.toString());
    }
    if (run.endedAt != null) {
      g.writeStringField("endTimeUtc", run.endedAt.toString());
    }
    g.writeEndObject();
    g.writeEndArray();
  }
}
