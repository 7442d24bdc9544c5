package dev.gordian.core.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The part of a JSON report that is about the lock-order graph of the run. */
final class JsonLockOrder {

  private final JsonGenerator g;
  private final LockOrder order;
  private final AdoptedOrder adopted;

  JsonLockOrder(JsonGenerator g, Report report) {
    this.g = g;
    this.order = report.lockOrder;
    this.adopted = AdoptedOrder.of(report);
  }

  void write() throws IOException {
    g.writeObjectFieldStart("lockOrder");
    g.writeArrayFieldStart("locks");
    for (LockOrder.Lock lock : order.locks) {
      g.writeStartObject();
      g.writeStringField("name", lock.name);
      g.writeStringField("type", lock.type);
      g.writeStringField("level", lock.level);
      g.writeStringField("createdAt", lock.createdAt);
      g.writeEndObject();
    }
    g.writeEndArray();
    g.writeArrayFieldStart("edges");
    for (LockOrder.Edge edge : order.edges) {
      writeEdge(edge);
    }
    g.writeEndArray();
    writeLevels("levels", order.levels);
    writeLevels("toAdopt", adopted.levels());
    g.writeEndObject();
  }

  private void writeEdge(LockOrder.Edge edge) throws IOException {
    g.writeStartObject();
    g.writeStringField("from", edge.from);
    g.writeStringField("to", edge.to);
    g.writeBooleanField("inCycle", edge.inCycle);
    g.writeBooleanField("against", adopted.isAgainst(edge));
    g.writeNumberField("siteCount", edge.siteCount);
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

  private void writeLevels(String field, List<List<String>> levels) throws IOException {
    g.writeArrayFieldStart(field);
    for (List<String> level : levels) {
      JsonReport.writeStrings(g, level);
    }
    g.writeEndArray();
  }
}
