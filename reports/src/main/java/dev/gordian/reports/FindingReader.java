package dev.gordian.reports;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.findings.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one finding of a JSON report. */
final class FindingReader {

  private FindingReader() {}

  static Finding read(Part json) throws BadInput {
    Finding.Builder b = new Finding.Builder();
    b.id = json.text("id");
    b.kind = kind(json);
    b.actual = json.text("certainty").equals("actual");
    b.title = json.text("title");
    b.explanation = json.text("explanation");
    b.occurrences = json.count("occurrences");
    b.firstSeen = json.instantOrNull("firstSeen");
    Set<String> refs = new HashSet<>();
    for (Part lock : json.get("locks").elements()) {
      b.locks.add(lock(lock));
      refs.add(lock.text("ref"));
    }
    for (Part edge : json.get("edges").elements()) {
      b.edges.add(edge(edge, refs));
    }
    if (b.edges.isEmpty()) {
      throw json.get("edges").wrong("expected at least one");
    }
    int number = 0;
    for (Part step : json.get("schedule").elements()) {
      b.schedule.add(step(step, number++, b.edges));
    }
    Part fix = json.get("fix");
    b.fix = new Finding.Fix(fix.text("text"), fix.texts("order"), fix.textOrNull("line"));
    b.dismissedBy = filter(json);
    b.because = b.dismissedBy == null ? null : json.text("because");
    return b.build();
  }

  /** Returns {@code null} for a finding that is not dismissed. */
  private static Filter filter(Part json) throws BadInput {
    String text = json.textOrNull("dismissedBy");
    Filter filter = text == null ? null : Filter.of(text);
    if (text != null && filter == null) {
      throw json.get("dismissedBy")
          .wrong(
              "filter \""
                  + Names.printable(text)
                  + "\" is not known here: use the agent jar that wrote it");
    }
    return filter;
  }

  private static Kind kind(Part json) throws BadInput {
    Kind kind = Kind.of(json.text("kind"));
    if (kind == null) {
      throw json.get("kind")
          .wrong(
              "kind \""
                  + Names.printable(json.text("kind"))
                  + "\" is not known here: use the agent jar that wrote it");
    }
    return kind;
  }

  private static Finding.Lock lock(Part json) throws BadInput {
    return new Finding.Lock(
        json.text("ref"),
        json.text("name"),
        json.text("type"),
        json.textOrNull("level"),
        json.textOrNull("createdAt"));
  }

  private static Finding.Edge edge(Part json, Set<String> refs) throws BadInput {
    Part thread = json.get("thread");
    if (json.has("wants") && !refs.contains(json.text("wants"))) {
      throw json.get("wants").wrong("expected the ref of a lock");
    }
    return new Finding.Edge(
        thread.text("name"),
        thread.flag("virtual"),
        json.textOrNull("holds"),
        json.textOrNull("wants"),
        json.text("mode").equals("shared"),
        json.textOrNull("holdsSite"),
        json.textOrNull("holdsExpression"),
        json.textOrNull("wantsSite"),
        json.textOrNull("wantsExpression"),
        json.texts("stack"),
        json.has("stackOf") ? json.text("stackOf") : null,
        json.texts("guards"));
  }

  /** Without an edge the steps go through the threads in turn. */
  private static Finding.Step step(Part json, int index, List<Finding.Edge> edges) throws BadInput {
    int edge = json.has("edge") ? json.count("edge") : index % edges.size();
    if (edge >= edges.size()) {
      throw json.get("edge").wrong("there is no such edge");
    }
    boolean acquires = json.text("action").equals("acquires");
    String ref = acquires ? edges.get(edge).holds : edges.get(edge).wants;
    return new Finding.Step(
        json.count("step"),
        edge,
        json.text("thread"),
        acquires,
        json.text("lock"),
        json.has("ref") ? json.text("ref") : ref,
        json.textOrNull("site"));
  }
}
