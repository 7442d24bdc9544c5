package dev.gordian.core.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gordian.core.Scene;
import dev.gordian.core.analysis.Filter;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.Level;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a finding says: schedule, order to adopt, conditions. */
class FindingsTest {

  private final Scene scene = new Scene();
  private final LockNode a = scene.lock("app.Main.a");
  private final LockNode b = scene.lock("app.Main.b");
  private final LockNode c = scene.lock("app.Main.c");

  private static List<Boolean> held(Finding finding) {
    return Conditions.of(finding).stream().map(condition -> condition.holds).toList();
  }

  private static List<String> brokenByFix(Finding finding) {
    return Conditions.of(finding).stream()
        .filter(condition -> condition.fixBreaksIt)
        .map(condition -> condition.name)
        .toList();
  }

  @Test
  void firstEachTakesItsLockThenEachWaitsForTheNext() {
    scene.thread("t1").takes(a, b);
    scene.thread("t2").takes(b, c);
    scene.thread("t3").takes(c, a);
    Finding finding = scene.cycle();
    assertThat(finding.schedule)
        .extracting(
            step -> step.number, step -> step.thread, step -> step.acquires, step -> step.ref)
        .containsExactly(
            tuple(1, "t1", true, "L1"),
            tuple(2, "t2", true, "L2"),
            tuple(3, "t3", true, "L3"),
            tuple(4, "t1", false, "L2"),
            tuple(5, "t2", false, "L3"),
            tuple(6, "t3", false, "L1"));
    assertThat(finding.locks)
        .extracting(lock -> lock.name)
        .containsExactly("app.Main.a", "app.Main.b", "app.Main.c");
    for (int i = 0; i < 3; i++) {
      assertThat(finding.ownerFor(i)).isEqualTo((i + 1) % 3);
    }
  }

  @Test
  void aWriterGetsInLineBeforeTheReadersAsk() {
    scene.thread("t1").takes(a).reads(b);
    scene.thread("t2").reads(b).takes(a);
    scene.thread("writer").writes(b);
    Finding finding = scene.cycle();
    assertThat(finding.schedule)
        .extracting(step -> step.thread, step -> step.acquires)
        .containsExactly(
            tuple("t1", true),
            tuple("t2", true),
            tuple("writer", false),
            tuple("t1", false),
            tuple("t2", false));
    assertThat(finding.edges.get(2).holds).isNull();
    assertThat(finding.explanation).contains("\"writer\" asks for app.Main.b alone");
  }

  @Test
  void theNewestCodeIsToBeChanged() {
    scene.thread("t1").takes(a, b);
    scene.thread("t2").in("newcomer").takes(b, a);
    Finding finding = scene.cycle();
    assertThat(finding.fix.line).startsWith("app.Main.newcomer(");
    assertThat(finding.fix.order).containsExactly("app.Main.a", "app.Main.b");
  }

  @Test
  void theDeclaredOrderSaysWhichCodeIsToBeChanged() {
    Hierarchy declared =
        new Hierarchy(
            List.of(
                new Level(0, "top", List.of("app.Main.b"), Level.Within.FORBIDDEN, null),
                new Level(1, "low", List.of("app.Main.a"), Level.Within.FORBIDDEN, null)));
    scene.thread("t1").in("old").takes(a, b);
    scene.thread("t2").in("newcomer").takes(b, a);
    Finding finding = new CycleFindings(new Findings(declared)).of(scene.analysis().bugs().get(0));
    assertThat(finding.fix.line).startsWith("app.Main.old(");
    assertThat(finding.fix.order).containsExactly("app.Main.b", "app.Main.a");
    assertThat(finding.locks)
        .extracting(lock -> lock.name, lock -> lock.level)
        .contains(tuple("app.Main.a", "low"), tuple("app.Main.b", "top"));
  }

  @Test
  void whereOtherLocksWereHeldTheyAreNamed() {
    scene.thread("t1").takes(c, a, b);
    scene.thread("t2").takes(b, a);
    Finding finding = scene.cycle();
    assertThat(finding.edges.get(0).guards).containsExactly("app.Main.c");
    assertThat(finding.edges.get(1).guards).isEmpty();
  }

  @Test
  void aDeadlockMeetsAllFourConditions() {
    Finding finding = scene.deadlock(a, b);
    assertThat(Conditions.of(finding))
        .extracting(condition -> condition.name)
        .containsExactly("Mutual exclusion", "Hold and wait", "No preemption", "Circular wait");
    assertThat(held(finding)).containsExactly(true, true, true, true);
    assertThat(brokenByFix(finding)).containsExactly("Circular wait");
    assertThat(Conditions.of(finding).get(3).fact)
        .isEqualTo("\"t1\" waits for \"t2\", \"t2\" for \"t1\".");
  }

  @Test
  void aProofSaysWhetherAllWasKept() {
    assertThat(becauseAllWereJoined(1)).endsWith("were there one after the other.");
  }

  @Test
  void aProofSaysWhereNotAllWasKept() {
    assertThat(becauseAllWereJoined(20))
        .endsWith("one after the other, in all that was kept of what happened very often.");
  }

  private String becauseAllWereJoined(int threads) {
    Site outer = scene.site("app.Main", "m", Op.LOCK, false, a.name());
    Site inner = scene.site("app.Main", "m", Op.LOCK, false, b.name());
    Scene.Actor main = scene.thread("main");
    for (int i = 0; i < threads; i++) {
      main.joins(main.starts("t" + i).take(a, outer).take(b, inner));
    }
    main.starts("against").takes(b, a);
    return scene.dismissed().because;
  }

  @Test
  void whatIsDismissedMissesOne() {
    LockNode gate = scene.lock("app.Main.gate");
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(gate, b, a);
    Finding gated = scene.dismissed();
    assertThat(gated.dismissedBy).isEqualTo(Filter.GATE_LOCK);
    assertThat(gated.because).contains("both hold the gate lock app.Main.gate");
    assertThat(gated.schedule).isEmpty();
    assertThat(gated.fix.order).isEmpty();
    assertThat(held(gated)).containsExactly(true, true, true, false);
    assertThat(brokenByFix(gated)).isEmpty();
    assertThat(Conditions.of(gated).get(3).fact).isEqualTo(gated.because);

    scene.thread("t3").takes(a).reads(b);
    scene.thread("t4").reads(b).takes(a);
    assertThat(held(scene.dismissed())).containsExactly(false, true, true, true);
    scene.thread("t5").takes(a).takesBy(Op.TRY, b);
    scene.thread("t6").takes(b, a);
    assertThat(held(scene.dismissed())).containsExactly(true, true, false, true);
  }

  @Test
  void aViolationTakesBothLocksAndClosesNoCircle() {
    Finding finding =
        new Findings(null).violation(scene.leg("t1", b, a), "a before b", 3, Instant.now());
    assertThat(finding.kind).isEqualTo(Kind.HIERARCHY_VIOLATION);
    assertThat(finding.schedule)
        .extracting(step -> step.lock, step -> step.acquires)
        .containsExactly(tuple("app.Main.b", true), tuple("app.Main.a", true));
    assertThat(finding.explanation).contains("The rule: a before b.");
    assertThat(finding.fix.order).containsExactly("app.Main.a", "app.Main.b");
    assertThat(finding.occurrences).isEqualTo(3);
    assertThat(held(finding)).containsExactly(true, true, true, false);
    assertThat(brokenByFix(finding)).containsExactly("Circular wait");
  }

  @Test
  void anOrphanIsMendedByReleasing() {
    Finding finding =
        new Findings(null)
            .orphaned(scene.leg("gone", a, null), scene.leg("t1", null, a), Instant.now());
    assertThat(finding.actual).isTrue();
    assertThat(finding.ownerFor(1)).isZero();
    assertThat(brokenByFix(finding)).containsExactly("Hold and wait");
    assertThat(finding.fix.line).startsWith("app.Main.gone(");
  }

  @Test
  void locksOfOneClassNeedAnotherOrder() {
    LockNode first = scene.lock("app.Account.lock");
    LockNode second = scene.lock("app.Account.lock");
    scene.thread("t1").takes(first, second);
    scene.thread("t2").takes(second, first);
    Finding finding = scene.cycle();
    assertThat(finding.fix.order).containsExactly("app.Account.lock");
    assertThat(finding.fix.text).contains("unique number");
    LockLabels labels = new LockLabels(finding);
    assertThat(labels.of("L1")).isEqualTo("Account.lock (L1)");
    assertThat(labels.of("L2")).isEqualTo("Account.lock (L2)");
    assertThat(labels.of("L9")).isEqualTo("L9");
  }

  @Test
  void shortNamesAreUsedWhereTheySayWhichLockIsMeant() {
    LockNode mine = scene.lock("app.Bank.lock");
    LockNode other = scene.lock("lib.Bank.lock");
    Finding ambiguous = scene.deadlock(mine, other);
    assertThat(new LockLabels(ambiguous).of("L1")).isEqualTo("app.Bank.lock");
    Finding clear = scene.deadlock(mine, a);
    assertThat(List.of(new LockLabels(clear).of("L1"), new LockLabels(clear).of("L2")))
        .containsExactlyInAnyOrder("Bank.lock", "Main.a");
  }
}
