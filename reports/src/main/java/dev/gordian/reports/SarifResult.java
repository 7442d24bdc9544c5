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

  /** First the line to change, then where else locks are taken. */
  private void writeLocations() throws IOException {
    Finding.Edge main = finding.edges.get(0);
    for (Finding.Edge edge : finding.edges) {
      if (finding.fix.line != null && finding.fix.line.equals(edge.wantsSite)) {
        main = edge;
      }
    }
    g.writeArrayFieldStart("locations");
    writeLocation(-1, main.wantsSite, null);
    g.writeEndArray();
    g.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (Finding.Edge edge : finding.edges) {
      if (edge.holds != null) {
        String text = '"' + edge.thread + "\" takes " + labels.of(edge.holds);
        writeLocation(id++, edge.holdsSite, text);
      }
      String text = '"' + edge.thread + "\" asks for " + labels.of(edge.wants);
      writeLocation(id++, edge.wantsSite, text);
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
