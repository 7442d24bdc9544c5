package dev.gordian.core.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.gordian.core.findings.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes a report as JSON, as {@code reports/schema} describes it. */
public final class JsonReport {

  /** Changes when a reader would have to change. */
  public static final String SCHEMA_VERSION = "1.0";

  private final JsonFactory json = new JsonFactory();

  /** Writes the whole report; the stream stays open. */
  public void write(Report report, OutputStream out) throws IOException {
    writeObject(report, out);
    out.write('\n');
  }

  private void writeObject(Report report, OutputStream out) throws IOException {
    try (JsonGenerator g = json.createGenerator(out, JsonEncoding.UTF8)) {
      g.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      g.setPrettyPrinter(new DefaultPrettyPrinter());
      g.writeStartObject();
      g.writeStringField("schemaVersion", SCHEMA_VERSION);
      writeTool(g, report);
      writeRun(g, report.run);
      writeSummary(g, report);
      g.writeArrayFieldStart("findings");
      for (Finding finding : report.findings) {
        writeFinding(g, finding);
      }
      g.writeEndArray();
      g.writeArrayFieldStart("dismissed");
      for (Finding finding : report.dismissed) {
        writeFinding(g, finding);
      }
      g.writeEndArray();
      writeLockOrder(g, report.lockOrder);
      g.writeObjectFieldStart("statistics");
      for (Map.Entry<String, Long> entry : report.statistics.entrySet()) {
        g.writeNumberField(entry.getKey(), entry.getValue());
      }
      g.writeEndObject();
      g.writeEndObject();
    }
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
    for (Map.Entry<String, Integer> entry : report.summary().entrySet()) {
      g.writeNumberField(entry.getKey(), entry.getValue());
    }
    g.writeEndObject();
  }

  private static void writeFinding(JsonGenerator g, Finding f) throws IOException {
    g.writeStartObject();
    g.writeStringField("id", f.id);
    g.writeStringField("kind", f.kind.text);
    g.writeStringField("certainty", f.actual ? "actual" : "potential");
    g.writeStringField("title", f.title);
    g.writeStringField("explanation", f.explanation);
    g.writeArrayFieldStart("schedule");
    for (Finding.Step step : f.schedule) {
      g.writeStartObject();
      g.writeNumberField("step", step.number);
      g.writeStringField("thread", step.thread);
      g.writeStringField("action", step.acquires ? "acquires" : "waits-for");
      g.writeStringField("lock", step.lock);
      g.writeStringField("ref", step.ref);
      g.writeStringField("site", step.site);
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeObjectFieldStart("fix");
    g.writeStringField("text", f.fix.text);
    writeStrings(g, "order", f.fix.order);
    g.writeEndObject();
    g.writeNumberField("occurrences", f.occurrences);
    writeInstant(g, "firstSeen", f.firstSeen);
    g.writeArrayFieldStart("locks");
    for (Finding.Lock lock : f.locks) {
      g.writeStartObject();
      g.writeStringField("ref", lock.ref);
      g.writeStringField("name", lock.name);
      g.writeStringField("type", lock.type);
      g.writeStringField("level", lock.level);
      g.writeStringField("createdAt", lock.createdAt);
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("edges");
    for (Finding.Edge edge : f.edges) {
      writeEdge(g, edge);
    }
    g.writeEndArray();
    if (f.dismissedBy != null) {
      g.writeStringField("dismissedBy", f.dismissedBy);
      g.writeStringField("because", f.because);
    }
    g.writeEndObject();
  }

  private static void writeEdge(JsonGenerator g, Finding.Edge edge) throws IOException {
    g.writeStartObject();
    g.writeObjectFieldStart("thread");
    g.writeStringField("name", edge.thread);
    g.writeBooleanField("virtual", edge.virtual);
    g.writeEndObject();
    g.writeStringField("holds", edge.holds);
    g.writeStringField("wants", edge.wants);
    g.writeStringField("mode", edge.shared ? "shared" : "exclusive");
    g.writeStringField("holdsSite", edge.holdsSite);
    g.writeStringField("holdsExpression", edge.holdsExpression);
    g.writeStringField("wantsSite", edge.wantsSite);
    g.writeStringField("wantsExpression", edge.wantsExpression);
    writeStrings(g, "stack", edge.stack);
    writeStrings(g, "guards", edge.guards);
    g.writeEndObject();
  }

  private static void writeLockOrder(JsonGenerator g, LockOrder order) throws IOException {
    g.writeObjectFieldStart("lockOrder");
    g.writeArrayFieldStart("locks");
    for (LockOrder.Lock lock : order.locks) {
      g.writeStartObject();
      g.writeStringField("name", lock.name);
      g.writeStringField("type", lock.type);
      g.writeStringField("createdAt", lock.createdAt);
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("edges");
    for (LockOrder.Edge edge : order.edges) {
      g.writeStartObject();
      g.writeStringField("from", edge.from);
      g.writeStringField("to", edge.to);
      g.writeBooleanField("inCycle", edge.inCycle);
      g.writeArrayFieldStart("sites");
      for (LockOrder.Sites sites : edge.sites) {
        g.writeStartObject();
        g.writeStringField("holdsSite", sites.holds);
        g.writeStringField("wantsSite", sites.wants);
        g.writeEndObject();
      }
      g.writeEndArray();
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("levels");
    for (List<String> level : order.levels) {
      g.writeStartArray();
      for (String name : level) {
        g.writeString(name);
      }
      g.writeEndArray();
    }
    g.writeEndArray();
    g.writeEndObject();
  }

  private static void writeStrings(JsonGenerator g, String field, List<String> strings)
      throws IOException {
    g.writeArrayFieldStart(field);
    for (String s : strings) {
      g.writeString(s);
    }
    g.writeEndArray();
  }

  /** ISO 8601, as UTC; {@code null} stays null. */
  private static void writeInstant(JsonGenerator g, String field, Instant instant)
      throws IOException {
    g.writeStringField(field, instant == null ? null : instant.toString());
  }
}
