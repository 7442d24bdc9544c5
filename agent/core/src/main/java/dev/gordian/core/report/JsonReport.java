package dev.gordian.core.report;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8JsonGenerator;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Writes a report as JSON, as {@code reports/schema} describes it. */
public final class JsonReport {

  /** Changes when a reader would have to change. */
  public static final String SCHEMA_VERSION = "1.0";

  /** Writes the whole report; the stream stays open. */
  public void write(Report report, OutputStream out) throws IOException {
    writeObject(report, out);
    out.write('\n');
  }

  private void writeObject(Report report, OutputStream out) throws IOException {
    try (JsonGenerator g = generator(out)) {
      g.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      g.setPrettyPrinter(new DefaultPrettyPrinter());
      g.writeStartObject();
      g.writeStringField("schemaVersion", SCHEMA_VERSION);
      writeTool(g, report);
      writeRun(g, report.run);
      writeSummary(g, report);
      writeFindings(g, report);
      writeHierarchy(g, report.hierarchy);
      new JsonLockOrder(g, report).write();
      g.writeObjectFieldStart("statistics");
      for (Map.Entry<String, Long> entry : report.statistics.entrySet()) {
        g.writeNumberField(entry.getKey(), entry.getValue());
      }
      g.writeEndObject();
      g.writeEndObject();
    }
  }

  /**
   * Made without a {@code JsonFactory}, which knows all the parsers: the JVM would have to load
   * them to verify it, and a short run would wait for that.
   */
  private static JsonGenerator generator(OutputStream out) {
    IOContext context =
        new IOContext(
            StreamReadConstraints.defaults(),
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.unknown(),
            false);
    int features = JsonGenerator.Feature.collectDefaults();
    return new UTF8JsonGenerator(context, features, null, out, '"');
  }

  private static void writeTool(JsonGenerator g, Report report) throws IOException {
    g.writeObjectFieldStart("tool");
    g.writeStringField("name", "gordian");
    g.writeStringField("version", report.toolVersion);
    g.writeEndObject();
  }

  private static void writeRun(JsonGenerator g, Run run) throws IOException {
    g.writeObjectFieldStart("run");
    g.writeNumberField("pid", run.pid);
    writeInstant(g, "startedAt", run.startedAt);
    writeInstant(g, "endedAt", run.endedAt);
    g.writeObjectFieldStart("jvm");
    g.writeStringField("name", run.jvmName);
    g.writeStringField("version", run.jvmVersion);
    g.writeEndObject();
    g.writeStringField("mainClass", run.mainClass);
    g.writeStringField("agentOptions", run.agentOptions);
    g.writeEndObject();
  }

  private static void writeSummary(JsonGenerator g, Report report) throws IOException {
    g.writeObjectFieldStart("summary");
    for (Map.Entry<Kind, Integer> entry : report.counts().entrySet()) {
      g.writeNumberField(entry.getKey().text, entry.getValue());
    }
    g.writeNumberField("dismissed", report.dismissed.size());
    g.writeNumberField("suppressed", report.suppressed.size());
    g.writeEndObject();
  }

  private static void writeFindings(JsonGenerator g, Report report) throws IOException {
    JsonFinding finding = new JsonFinding(g);
    g.writeArrayFieldStart("findings");
    for (Finding f : report.findings) {
      finding.write(f);
    }
    g.writeEndArray();
    g.writeArrayFieldStart("dismissed");
    for (Finding f : report.dismissed) {
      finding.write(f);
    }
    g.writeEndArray();
    g.writeArrayFieldStart("suppressed");
    for (Suppressed s : report.suppressed) {
      finding.write(s);
    }
    g.writeEndArray();
  }

  private static void writeHierarchy(JsonGenerator g, List<Level> levels) throws IOException {
    g.writeArrayFieldStart("hierarchy");
    for (Level level : levels) {
      g.writeStartObject();
      g.writeStringField("name", level.name);
      writeStrings(g, "locks", level.locks());
      if (level.within == Level.Within.ORDERED) {
        g.writeObjectFieldStart("within");
        g.writeStringField("ordered-by", level.orderedBy);
        g.writeEndObject();
      } else {
        g.writeStringField(
            "within", level.within == Level.Within.ALLOWED ? "allowed" : "forbidden");
      }
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  static void writeStrings(JsonGenerator g, String field, List<String> strings) throws IOException {
    g.writeFieldName(field);
    writeStrings(g, strings);
  }

  static void writeStrings(JsonGenerator g, List<String> strings) throws IOException {
    g.writeStartArray();
    for (String s : strings) {
      g.writeString(s);
    }
    g.writeEndArray();
  }

  /** ISO 8601, as UTC; {@code null} stays null. */
  static void writeInstant(JsonGenerator g, String field, Instant instant) throws IOException {
    g.writeStringField(field, instant == null ? null : text(instant));
  }

  /** Without the formatters of {@code java.time}, which are slow to start. */
  private static String text(Instant instant) {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    // Exact minutes come without their seconds.
    return time + (time.getSecond() == 0 && time.getNano() == 0 ? ":00Z" : "Z");
  }
}
