package dev.gordian.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.LockLabels;
import dev.gordian.core.report.Suppressed;
import java.io.IOException;

/** One finding as a result of SARIF. */
final class SarifResult {

  private final JsonGenerator g;
  private final Finding finding;
  private final LockLabels labels;

  SarifResult(JsonGenerator g, Finding finding) {
    this.g = g;
    this.finding = finding;
    this.labels = new LockLabels(finding);
  }

  /** {@code suppressed} is {@code null} where the finding counts. */
  void write(Suppressed suppressed) throws IOException {
    g.writeStartObject();
    g.writeStringField("ruleId", finding.kind.text);
    g.writeStringField("level", SarifRules.level(finding.kind));
    SarifRules.writeText(g, "message", finding.title + ". " + finding.fix.text);
    g.writeNumberField("occurrenceCount", finding.occurrences);
    writeLocations();
    g.writeObjectFieldStart("partialFingerprints");
    g.writeStringField("gordianFinding/v1", finding.id);
    g.writeEndObject();
    if (!finding.schedule.isEmpty()) {
      writeCodeFlow();
    }
    g.writeArrayFieldStart("taxa");
    g.writeStartObject();
    SarifRules.writeCweReference(g);
    g.writeEndObject();
    g.writeEndArray();
    if (suppressed != null) {
      writeSuppression(suppressed);
    }
    g.writeObjectFieldStart("properties");
    g.writeStringField("certainty", finding.actual ? "actual" : "potential");
    g.writeEndObject();
    g.writeEndObject();
  }

  /** First the line to change, then every place where a lock is taken. */
  private void writeLocations() throws IOException {
    String main = finding.fix.line;
    for (Finding.Edge edge : finding.edges) {
      main = main != null ? main : edge.wantsSite != null ? edge.wantsSite : edge.holdsSite;
    }
    g.writeArrayFieldStart("locations");
    writeLocation(-1, main, null);
    g.writeEndArray();
    g.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Finding.Edge edge : finding.edges) {
      String thread = '"' + edge.thread + '"';
      if (edge.holds != null) {
        writeLocation(id++, edge.holdsSite, thread + " takes " + labels.of(edge.holds));
      }
      if (edge.wants != null) {
        writeLocation(id++, edge.wantsSite, thread + " asks for " + labels.of(edge.wants));
      }
    }
    g.writeEndArray();
  }

  private void writeLocation(int id, String frame, String message) throws IOException {
    g.writeStartObject();
    if (id >= 0) {
      g.writeNumberField("id", id);
    }
    SarifPlace.of(frame).write(g);
    if (message != null) {
      SarifRules.writeText(g, "message", message);
    }
    g.writeEndObject();
  }

  /** One thread flow for each thread, joined by the order in which the steps happen. */
  private void writeCodeFlow() throws IOException {
    g.writeArrayFieldStart("codeFlows");
    g.writeStartObject();
    SarifRules.writeText(g, "message", finding.explanation);
    g.writeArrayFieldStart("threadFlows");
    for (int i = 0; i < finding.edges.size(); i++) {
      g.writeStartObject();
      g.writeStringField("id", "thread-" + (i + 1));
      SarifRules.writeText(g, "message", "Thread \"" + finding.edges.get(i).thread + '"');
      g.writeArrayFieldStart("locations");
      for (Finding.Step step : finding.schedule) {
        if (step.edge == i) {
          writeStep(step);
        }
      }
      g.writeEndArray();
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeEndObject();
    g.writeEndArray();
  }

  private void writeStep(Finding.Step step) throws IOException {
    g.writeStartObject();
    g.writeNumberField("executionOrder", step.number);
    g.writeNumberField("nestingLevel", step.acquires ? 0 : 1);
    g.writeStringField("importance", "essential");
    g.writeArrayFieldStart("kinds");
    g.writeString("lock");
    g.writeString(step.acquires ? "acquire" : "call");
    g.writeEndArray();
    g.writeObjectFieldStart("location");
    SarifPlace.of(step.site).write(g);
    SarifRules.writeText(
        g, "message", (step.acquires ? "takes " : "waits for ") + labels.of(step.ref));
    g.writeEndObject();
    g.writeEndObject();
  }

  private void writeSuppression(Suppressed suppressed) throws IOException {
    g.writeArrayFieldStart("suppressions");
    g.writeStartObject();
    g.writeStringField("kind", "external");
    g.writeStringField("status", "accepted");
    g.writeStringField(
        "justification",
        suppressed.place + (suppressed.reason == null ? "" : ": " + suppressed.reason));
    g.writeEndObject();
    g.writeEndArray();
  }
}
