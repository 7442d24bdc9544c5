package dev.gordian.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.analysis.Filter;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.recording.Faults;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.recording.Recorder;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.LockOrder;
import dev.gordian.core.report.ReportFile;
import dev.gordian.core.report.ReportFiles;
import dev.gordian.core.report.ReportSchema;
import dev.gordian.core.report.Run;
import dev.gordian.core.suppress.SuppressFile;
import dev.gordian.core.suppress.Suppressions;
import dev.gordian.core.threads.ThreadTable;
import dev.gordian.core.util.MpscQueue;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the report, and when it is written. */
class ReporterTest {

  @TempDir Path folder;

  private final Scene scene = new Scene();
  private final LockNode a = scene.lock("app.Main.a");
  private final LockNode b = scene.lock("app.Main.b");
  private final Faults faults = new Faults();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private Reporter reporter(Suppressions suppressions, Set<Kind> failOn) {
    Run run = new Run(1, Instant.EPOCH, null, "jvm", "17", "app.Main", "");
    Settings settings =
        new Settings(
            "1.0",
            run,
            new ReportFiles(new ReportFile(file().toString(), 1), null),
            new Console(Console.Level.SUMMARY, said),
            null,
            Filter.all(),
            suppressions,
            failOn,
            false,
            100,
            false);
    ThreadTable threads = new ThreadTable();
    Recorder recorder =
        new Recorder(
            scene.sites, threads, scene.locks, new LockSides(), event -> {}, null, faults, false);
    return new Reporter(
        settings,
        new Statistics(
            scene.sites,
            threads,
            scene.locks,
            new MpscQueue<>(1),
            recorder,
            scene.analysis(),
            faults),
        faults);
  }

  private File file() {
    return folder.resolve("report.json").toFile();
  }

  private String written() throws IOException {
    return Files.readString(file().toPath());
  }

  private static Conclusions conclusions(Finding... findings) {
    return new Conclusions(
        List.of(findings), List.of(), new LockOrder(List.of(), List.of(), List.of()));
  }

  private Finding cycle(LockNode first, LockNode second) {
    scene.thread("t1").takes(first, second);
    scene.thread("t2").takes(second, first);
    return scene.cycle();
  }

  @Test
  void eachFindingIsOnDiskAtOnce() throws IOException {
    Reporter reporter = reporter(Suppressions.NONE, Set.of());
    Finding cycle = cycle(a, b);
    reporter.publish(conclusions(cycle));
    assertThat(written()).contains(cycle.id).contains("\"endedAt\" : null");
    reporter.end();
    assertThat(written()).contains(cycle.id).doesNotContain("\"endedAt\" : null");
    assertThat(ReportSchema.errorsIn(written())).isEmpty();
    assertThat(faults.count()).isZero();
  }

  @Test
  void aDeadlockSwallowsThePotentialOneOfItsPatternOnly() throws IOException {
    LockNode c = scene.lock("app.Main.c");
    Reporter reporter = reporter(Suppressions.NONE, Set.of());
    Finding same = cycle(a, b);
    Finding other = cycle(a, c);
    reporter.publish(conclusions(same, other));
    assertThat(written()).contains(same.id, other.id);
    Finding deadlock = scene.deadlock(a, b);
    assertThat(reporter.publish(deadlock)).isTrue();
    assertThat(written()).contains(deadlock.id, other.id).doesNotContain(same.id);
  }

  @Test
  void whatBecomesRipeIsSaidThoughSomethingWasSwallowedBefore() {
    Reporter reporter = reporter(Suppressions.NONE, Set.of());
    Finding same = cycle(a, b);
    reporter.publish(conclusions(same));
    awaitSaid(reporter, same);
    reporter.publish(scene.deadlock(a, b));
    Finding later = cycle(a, scene.lock("app.Main.c"));
    reporter.publish(conclusions(same, later));
    awaitSaid(reporter, later);
  }

  private void awaitSaid(Reporter reporter, Finding finding) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!said.toString(StandardCharsets.UTF_8).contains(finding.id)) {
      assertThat(System.nanoTime()).as("in time: %s", finding.id).isLessThan(deadline);
      reporter.tick();
      Thread.onSpinWait();
    }
  }

  @Test
  void aDeadlockSwallowsNothingOfAnotherKind() throws IOException {
    Reporter reporter = reporter(Suppressions.NONE, Set.of());
    Findings findings = new Findings(null);
    Finding stuck = findings.self(scene.leg("t", a, a), List.of(), true, 1, Instant.now());
    Finding violation = findings.violation(scene.leg("t", a, b), "b before a", 1, Instant.now());
    assertThat(violation.pattern).isEqualTo(stuck.pattern);
    reporter.publish(conclusions(violation));
    reporter.publish(stuck);
    assertThat(written()).contains(stuck.id, violation.id);
  }

  @Test
  void whatIsSuppressedIsListedAndFailsNothing() throws Exception {
    Finding deadlock = scene.deadlock(a, b);
    File ignore = Files.writeString(folder.resolve("ignore"), deadlock.id + " # known").toFile();
    Reporter reporter = reporter(SuppressFile.read(ignore), EnumSet.allOf(Kind.class));
    assertThat(reporter.publish(deadlock)).as("the user wants to know").isFalse();
    assertThat(reporter.isFailure()).isFalse();
    assertThat(written())
        .contains("\"suppressedBy\" : \"ignore:1\"", "\"because\" : \"known\"")
        .contains("\"deadlock\" : 0");
  }

  @Test
  void theRunFailsForTheKindsThatWereAskedFor() {
    Reporter strict = reporter(Suppressions.NONE, Set.of(Kind.LOCK_ORDER_CYCLE));
    Reporter lenient = reporter(Suppressions.NONE, Set.of(Kind.DEADLOCK));
    assertThat(strict.isFailure()).isFalse();
    Finding cycle = cycle(a, b);
    strict.publish(conclusions(cycle));
    lenient.publish(conclusions(cycle));
    assertThat(strict.isFailure()).isTrue();
    assertThat(lenient.isFailure()).isFalse();
  }

  @Test
  void aReportThatCannotBeWrittenStopsNothing() throws IOException {
    Reporter reporter = reporter(Suppressions.NONE, Set.of(Kind.LOCK_ORDER_CYCLE));
    Files.createDirectories(folder.resolve("report.json/in the way"));
    reporter.publish(conclusions(cycle(a, b)));
    assertThat(reporter.isFailure()).isTrue();
    assertThat(faults.count()).isZero();
  }
}
