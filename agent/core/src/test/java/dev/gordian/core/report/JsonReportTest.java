package dev.gordian.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.gordian.core.Scene;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.hierarchy.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written is what the schema describes. */
class JsonReportTest {

  private static final Map<String, Long> STATISTICS =
      Map.of(
          "classesWoven",
          3L,
          "acquisitionSites",
          4L,
          "acquisitions",
          1L << 40,
          "dependencies",
          5L,
          "droppedEvents",
          0L);

  /** With characters that need care in JSON. */
  private static final String THREAD = "t2 \u001b \"quoted\" \\ \uD83D\uDD12";

  private final Scene scene = new Scene();

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonReport().write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Run run(Instant endedAt) {
    return new Run(4711, Instant.EPOCH, endedAt, "HotSpot", "17", "app.Main", "console=off");
  }

  private static LockOrder noOrder() {
    return new LockOrder(List.of(), List.of(), List.of());
  }

  private Report everyKind() {
    LockNode a = scene.lock("app.Main.a");
    LockNode b = scene.lock("app.Main.b");
    scene.thread("t1").takes(a, b);
    scene.thread(THREAD).takes(b, a);
    Finding cycle = scene.cycle();
    scene.thread("t1").takes(a, b).releasesAll().takes(b, a);
    Finding dismissed = scene.dismissed();
    Findings findings = new Findings(null);
    return new Report(
        "1.0",
        run(Instant.EPOCH.plusMillis(1500)),
        List.of(
            scene.deadlock(a, b),
            cycle,
            findings.violation(scene.leg("t", b, a), "a before b", 1, Instant.EPOCH),
            findings.self(scene.leg("t", a, a), List.of(), true, 1, Instant.EPOCH),
            findings.orphaned(scene.leg("gone", a, null), scene.leg("t", null, a), Instant.EPOCH)),
        List.of(dismissed),
        List.of(
            new Suppressed(cycle, "ignore.txt:3", "known"),
            new Suppressed(cycle, "ignore.txt:4", null)),
        List.of(
            new Level(0, "top", List.of("app.Main.a"), Level.Within.FORBIDDEN, null),
            new Level(1, "middle", List.of("app.Main.b"), Level.Within.ALLOWED, null),
            new Level(2, "low", List.of("app.C"), Level.Within.ORDERED, "app.C.id")),
        new LockOrder(
            List.of(
                new LockOrder.Lock("app.Main.a", "java.lang.Object", "top", "app.Main.m(M.java:1)"),
                new LockOrder.Lock("app.Main.b", "java.lang.Object", null, null)),
            List.of(
                new LockOrder.Edge(
                    "app.Main.a",
                    "app.Main.b",
                    true,
                    1,
                    List.of(new LockOrder.Sites("app.Main.m(M.java:1)", "app.Main.m(M.java:2)"))),
                new LockOrder.Edge(
                    "app.Main.b",
                    "app.Main.a",
                    true,
                    1,
                    List.of(new LockOrder.Sites("app.Main.n(M.java:3)", "app.Main.n(M.java:4)")))),
            List.of(List.of("app.Main.a", "app.Main.b"))),
        STATISTICS);
  }

  @Test
  void everyKindOfFindingFitsTheSchema() throws IOException {
    assertThat(ReportSchema.errorsIn(json(everyKind()))).isEmpty();
  }

  @Test
  void aRunWithoutFindingsThatIsStillGoingOnFitsTheSchema() throws IOException {
    Report report =
        new Report(
            "1.0", run(null), List.of(), List.of(), List.of(), List.of(), noOrder(), STATISTICS);
    String json = json(report);
    assertThat(ReportSchema.errorsIn(json)).isEmpty();
    assertThat(json).contains("\"endedAt\" : null");
  }

  /** The schema does look: a report with an unknown certainty is none. */
  @Test
  void theSchemaFindsMistakes() throws IOException {
    String wrong = json(everyKind()).replace("\"potential\"", "\"perhaps\"");
    assertThat(ReportSchema.errorsIn(wrong)).isNotEmpty();
  }

  @Test
  void textIsWrittenSoThatItCanBeReadBack() throws IOException {
    Set<String> texts = new HashSet<>();
    Set<Long> numbers = new HashSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json(everyKind()))) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          texts.add(parser.getText());
        } else if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
          numbers.add(parser.getLongValue());
        }
      }
    }
    assertThat(texts).contains(THREAD, "1970-01-01T00:00:01.500Z");
    assertThat(numbers).contains(1L << 40);
  }

  @Test
  void theSummaryCountsEachKind() {
    assertThat(Summary.of(everyKind()))
        .isEqualTo(
            "1 deadlock, 1 self-deadlock, 1 orphaned-lock, 1 lock-order-cycle,"
                + " 1 hierarchy-violation (1 dismissed, 2 suppressed)");
  }

  @Test
  void theOrderToAdoptGoesAgainstTheLineToChange() {
    AdoptedOrder adopted = AdoptedOrder.of(everyKind());
    assertThat(adopted.levels()).containsExactly(List.of("app.Main.a"), List.of("app.Main.b"));
    assertThat(everyKind().lockOrder.edges)
        .extracting(adopted::isAgainst)
        .containsExactly(false, true);
  }
}
