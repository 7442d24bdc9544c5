package dev.gordian.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gordian.core.findings.Conditions;
import dev.gordian.core.findings.FalseAlarm;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Lesson;
import dev.gordian.core.suppress.Suppressions;
import java.io.IOException;

/** The part of a JSON report that is about one finding. */
final class JsonFinding {

  private final JsonGenerator g;

  JsonFinding(JsonGenerator g) {
    this.g = g;
  }

  void write(Finding f) throws IOException {
    g.writeStartObject();
    writeFields(f);
    if (f.dismissedBy != null) {
      g.writeStringField("dismissedBy", f.dismissedBy.text);
      g.writeStringField("because", f.because);
    }
    g.writeEndObject();
  }

  void write(Suppressed s) throws IOException {
    g.writeStartObject();
    writeFields(s.finding);
    g.writeStringField("suppressedBy", s.place);
    g.writeStringField("because", s.reason);
    g.writeEndObject();
  }

  private void writeFields(Finding f) throws IOException {
    g.writeStringField("id", f.id);
    g.writeStringField("kind", f.kind.text);
    g.writeStringField("certainty", f.actual ? "actual" : "potential");
    g.writeStringField("title", f.title);
    g.writeStringField("explanation", f.explanation);
    writeSchedule(f);
    writeConditions(f);
    g.writeObjectFieldStart("fix");
    g.writeStringField("text", f.fix.text);
    JsonReport.writeStrings(g, "order", f.fix.order);
    g.writeStringField("line", f.fix.line);
    g.writeEndObject();
    g.writeStringField("falseAlarm", FalseAlarm.of(f));
    g.writeStringField("suppressLine", Suppressions.lineFor(f));
    g.writeStringField("lesson", Lesson.of(f));
    g.writeNumberField("occurrences", f.occurrences);
    JsonReport.writeInstant(g, "firstSeen", f.firstSeen);
    writeLocks(f);
    g.writeArrayFieldStart("edges");
    for (Finding.Edge edge : f.edges) {
      writeEdge(edge);
    }
    g.writeEndArray();
  }

  private void writeSchedule(Finding f) throws IOException {
    g.writeArrayFieldStart("schedule");
    for (Finding.Step step : f.schedule) {
      g.writeStartObject();
      g.writeNumberField("step", step.number);
      g.writeNumberField("edge", step.edge);
      g.writeStringField("thread", step.thread);
      g.writeStringField("action", step.acquires ? "acquires" : "waits-for");
      g.writeStringField("lock", step.lock);
      g.writeStringField("ref", step.ref);
      g.writeStringField("site", step.site);
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private void writeConditions(Finding f) throws IOException {
    g.writeArrayFieldStart("conditions");
    for (Conditions.Condition condition : Conditions.of(f)) {
      g.writeStartObject();
      g.writeStringField("name", condition.name);
      g.writeStringField("meaning", condition.meaning);
      g.writeStringField("fact", condition.fact);
      g.writeBooleanField("holds", condition.holds);
      g.writeStringField("brokenBy", condition.brokenBy);
      g.writeBooleanField("fixBreaksIt", condition.fixBreaksIt);
      g.writeEndObject();
    }
    g.writeEndArray();
  }

  private void writeLocks(Finding f) throws IOException {
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
  }

  private void writeEdge(Finding.Edge edge) throws IOException {
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
    JsonReport.writeStrings(g, "stack", edge.stack);
    if (edge.stackOf != null) {
      g.writeStringField("stackOf", edge.stackOf);
    }
    JsonReport.writeStrings(g, "guards", edge.guards);
    g.writeEndObject();
  }
}
