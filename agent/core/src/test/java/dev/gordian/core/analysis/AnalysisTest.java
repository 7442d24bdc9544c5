package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gordian.core.NoProof;
import dev.gordian.core.Scene;
import dev.gordian.core.graph.CodePair;
import dev.gordian.core.graph.Edge;
import dev.gordian.core.graph.Kept;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.NewWriter;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.SelfWait;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cycles are found. */
class AnalysisTest {

  final Scene scene = newScene();
  final Analysis analysis = new Analysis(Filter.all(), new NoProof(), scene.table());

  Scene newScene() {
    return new Scene();
  }

  void search() {
    scene.tellTo(analysis);
    analysis.search();
  }

  private List<LockNode> locks(int count, String prefix) {
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      locks.add(scene.lock("app.Main." + prefix + i));
    }
    return locks;
  }

  private void ring(List<LockNode> locks) {
    for (int i = 0; i < locks.size(); i++) {
      scene.thread("t" + i).takes(locks.get(i), locks.get((i + 1) % locks.size()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void ringsOfEveryLength(int length) {
    ring(locks(length, "l"));
    search();
    assertThat(analysis.bugs()).hasSize(1);
    List<Edge> edges = analysis.bugs().get(0).edges();
    assertThat(edges).hasSize(length);
    Set<LockNode> passed = new HashSet<>();
    for (int i = 0; i < length; i++) {
      assertThat(edges.get(i).to).isSameAs(edges.get((i + 1) % length).from);
      passed.add(edges.get(i).from);
    }
    assertThat(passed).hasSize(length);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void aRingThatIsNotClosedIsNone(int length) {
    List<LockNode> locks = locks(length, "l");
    for (int i = 0; i + 1 < length; i++) {
      scene.thread("t" + i).takes(locks.get(i), locks.get(i + 1));
    }
    search();
    assertThat(analysis.bugs()).isEmpty();
    assertThat(analysis.dismissed()).isEmpty();
  }

  /** An analysis of an inversion, of which the first search has failed. */
  private Analysis failedOnce(Throwable problem) {
    LockNode a = scene.lock("a");
    LockNode b = scene.lock("b");
    scene.thread("t1").takes(a, b);
    scene.thread("t2").takes(b, a);
    AtomicBoolean hasFailed = new AtomicBoolean();
    NoProof failing =
        new NoProof() {
          @Override
          public boolean isRuledOutAt(Site site) {
            if (hasFailed.getAndSet(true)) {
              return false;
            }
            throw rethrown(problem);
          }
        };
    Analysis failed = new Analysis(Filter.all(), failing, scene.table());
    scene.tellTo(failed);
    assertThatThrownBy(failed::search).isSameAs(problem);
    return failed;
  }

  private static RuntimeException rethrown(Throwable problem) {
    if (problem instanceof Error error) {
      throw error;
    }
    return (RuntimeException) problem;
  }

  @Test
  void aSearchForWhichThereIsNoMemoryIsDoneAgain() {
    Analysis failed = failedOnce(new OutOfMemoryError("test"));
    assertThat(failed.isSearchDue()).isTrue();
    failed.search();
    assertThat(failed.bugs()).hasSize(1);
  }

  /** What makes a search fail would make the next one fail as well. */
  @Test
  void whatAFaultyEdgeBreaksIsNotLookedAtAgain() {
    Analysis failed = failedOnce(new IllegalStateException("test"));
    failed.search();
    assertThat(failed.bugs()).isEmpty();
    assertThat(failed.isSearchDue()).isFalse();
  }

  @Test
  void whatIsOnItsWayWhenALockIsCollectedCompletesACycle() {
    LockNode account = scene.lock("account");
    LockNode appender = scene.lock("appender");
    scene.thread("main").takes(appender, scene.lock("buffer"));
    scene.thread("teller").takes(account, appender);
    scene.tellTo(analysis);
    scene.thread("auditor").takes(appender, account);
    account.clear();
    analysis.search();
    search();
    assertThat(analysis.bugs()).hasSize(1);
  }

  @Test
  void twoRingsThatAreJoinedOneWayAreTwoBugs() {
    List<LockNode> first = locks(3, "a");
    List<LockNode> second = locks(4, "b");
    ring(first);
    ring(second);
    scene.thread("bridge").takes(first.get(0), second.get(0));
    search();
    assertThat(analysis.bugs()).hasSize(2);
    for (PotentialBug bug : analysis.bugs()) {
      Set<Character> letters = new TreeSet<>();
      bug.edges().forEach(edge -> letters.add(edge.from.name().charAt("app.Main.".length())));
      assertThat(letters).as("locks of one ring").hasSize(1);
    }
  }

  @Test
  void theShortestCycleIsShown() {
    List<LockNode> locks = locks(5, "l");
    ring(locks);
    scene.thread("short").takes(locks.get(1), locks.get(0));
    search();
    assertThat(analysis.bugs().stream().mapToInt(bug -> bug.edges().size())).contains(2);
  }

  @Test
  void aHandOverHandListIsNoCycle() {
    List<LockNode> locks = locks(3, "l");
    LockNode extra = scene.lock("app.Main.extra");
    // Never more than two at a time, and the first is released before the third is taken.
    scene.thread("t1").takes(locks.get(0), locks.get(1)).releasesAll();
    scene.thread("t2").takes(locks.get(1), locks.get(2)).releasesAll().takes(extra, locks.get(0));
    search();
    assertThat(analysis.bugs()).isEmpty();
  }

  @Test
  void manyLocksOnOneLineAreOneBug() {
    Site outer = scene.site("app.Bank", "transfer", Op.MONITOR, false, "app.Account.lock");
    Site inner = scene.site("app.Bank", "transfer", Op.MONITOR, false, "app.Account.lock");
    int pairs = 50;
    for (int i = 0; i < pairs; i++) {
      LockNode from = scene.lock("app.Account.lock");
      LockNode to = scene.lock("app.Account.lock");
      scene.thread("t1").take(from, outer).take(to, inner);
      scene.thread("t2").take(to, outer).take(from, inner);
    }
    search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.bugs().get(0).instances()).isEqualTo(pairs);
  }

  @Test
  void otherCodeThatTakesTheSameLocksIsTheSameBug() {
    List<LockNode> locks = locks(2, "l");
    scene.thread("t1").in("first").takes(locks.get(0), locks.get(1));
    scene.thread("t2").in("second").takes(locks.get(0), locks.get(1));
    scene.thread("t3").takes(locks.get(1), locks.get(0));
    search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.bugs().get(0).variants()).hasSize(2);
    assertThat(analysis.bugs().get(0).instances()).isEqualTo(1);
  }

  @Test
  void otherCodeWithOtherLocksIsAnotherBug() {
    ring(locks(2, "a"));
    ring(locks(2, "b"));
    search();
    assertThat(analysis.bugs()).hasSize(2);
  }

  @Test
  void searchingAgainFindsNothingNew() {
    ring(locks(3, "l"));
    search();
    int changes = analysis.changes();
    analysis.search();
    assertThat(analysis.changes()).isEqualTo(changes);
    assertThat(analysis.bugs()).hasSize(1);
  }

  @Test
  void aLockThatAnyThreadMayReleaseIsOnNoCycle() {
    List<LockNode> locks = locks(2, "l");
    ring(locks);
    search();
    assertThat(analysis.bugs()).hasSize(1);
    locks.get(0).isOwnerless = true;
    analysis.search();
    assertThat(analysis.bugs()).isEmpty();
    assertThat(analysis.dismissed()).isEmpty();
  }

  /** Who did what, to be judged by trying all ways. */
  private record Step(int from, int to, int thread, int gates) {
    boolean meets(Step other) {
      return thread != other.thread && (gates & other.gates) == 0;
    }
  }

  /** On graphs small enough the edges that are on a possible deadlock are found, and no others. */
  @RepeatedTest(300)
  void findsWhatTryingAllWaysFinds(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int size = 3 + random.nextInt(3);
    List<LockNode> locks = locks(size, "l");
    List<LockNode> gates = locks(2, "gate");
    List<Scene.Actor> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      threads.add(scene.thread("t" + t));
    }
    Site[][][] sites = new Site[size][size][2];
    List<Step> steps = new ArrayList<>();
    for (int n = 4 + random.nextInt(9); n > 0; n--) {
      int from = random.nextInt(size);
      int to = (from + 1 + random.nextInt(size - 1)) % size;
      Step step = new Step(from, to, random.nextInt(4), Math.max(0, random.nextInt(6) - 2));
      steps.add(step);
      Site[] at = sites[from][to];
      if (at[0] == null) {
        at[0] = scene.site("app.Main", "m" + from + to, Op.LOCK, false, locks.get(from).name());
        at[1] = scene.site("app.Main", "m" + from + to, Op.LOCK, false, locks.get(to).name());
      }
      Scene.Actor actor = threads.get(step.thread).releasesAll();
      for (int g = 0; g < 2; g++) {
        if ((step.gates >> g & 1) != 0) {
          actor.takes(gates.get(g));
        }
      }
      actor.take(locks.get(from), at[0]).take(locks.get(to), at[1]);
    }
    search();

    Set<String> expected = new TreeSet<>();
    for (Step first : steps) {
      closeCycles(new ArrayList<>(List.of(first)), steps, expected);
    }
    Set<String> found = new TreeSet<>();
    for (PotentialBug bug : analysis.bugs()) {
      for (List<Edge> cycle : bug.variants()) {
        cycle.forEach(edge -> found.add(edge.from.name() + " -> " + edge.to.name()));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static void closeCycles(List<Step> path, List<Step> steps, Set<String> found) {
    Step first = path.get(0);
    Step last = path.get(path.size() - 1);
    if (last.to == first.from) {
      path.forEach(step -> found.add("app.Main.l" + step.from + " -> app.Main.l" + step.to));
      return;
    }
    for (Step next : steps) {
      boolean isNew = path.stream().noneMatch(step -> step.from == next.from);
      if (next.from == last.to && isNew && path.stream().allMatch(next::meets)) {
        path.add(next);
        closeCycles(path, steps, found);
        path.remove(path.size() - 1);
      }
    }
  }

  private SelfWait selfWait(LockNode lock, boolean fromShared, boolean toShared) {
    Scene.Actor reader = scene.thread("reader");
    Site outer = scene.site("app.Main", "outer", Op.LOCK, fromShared, lock.name());
    Site inner = scene.site("app.Main", "inner", Op.LOCK, toShared, lock.name());
    reader.take(lock, outer);
    Occurrence occurrence = new Occurrence(reader.unit, "reader", false, null, null);
    reader.unit.recorded();
    return new SelfWait(
        CodePair.single(outer, inner, lock, lock, "main"), lock, occurrence, fromShared, toShared);
  }

  @Test
  void whoUpgradesWaitsForItself() {
    LockNode lock = scene.lock("app.Main.rw");
    SelfWait wait = selfWait(lock, true, false);
    analysis.onSelfWait(wait);
    analysis.onSelfWait(wait);
    assertThat(analysis.selfWaits()).hasSize(1);
    assertThat(analysis.selfWaits().iterator().next().times()).isEqualTo(2);
    assertThat(analysis.changes()).isEqualTo(1);
    lock.isOwnerless = true;
    assertThat(analysis.selfWaits()).isEmpty();
  }

  @Test
  void whoReadsTwiceWaitsOnlyBehindAWriter() {
    LockNode lock = scene.lock("app.Main.rw");
    analysis.onSelfWait(selfWait(lock, true, true));
    assertThat(analysis.selfWaits()).isEmpty();
    scene.thread("writer").writes(lock);
    assertThat(analysis.selfWaits()).hasSize(1);
  }

  @Test
  void ofTheWritersThatOneIsNamedBehindWhomItCanWait() {
    LockNode lock = scene.lock("app.Main.rw");
    Scene.Actor reader = scene.thread("reader");
    Occurrence reading = new Occurrence(reader.unit, "reader", false, null, null);
    reader.unit.recorded();
    Site site = scene.site("app.Main", "read", Op.LOCK, true, lock.name());
    SelfWait wait =
        new SelfWait(CodePair.single(site, site, lock, lock, "reader"), lock, reading, true, true);
    assertThat(analysis.writersBefore(wait)).isEmpty();

    scene.thread("free").writes(lock);
    Scene.Actor later = scene.thread("later");
    later.joins(reader);
    later.writes(lock);
    assertThat(analysis.writersBefore(wait))
        .extracting(writer -> writer.occurrence.threadName)
        .containsExactly("free");
  }

  @Test
  void aWriterSeenLaterMakesABugOfReaders() {
    LockNode c = scene.lock("app.Main.c");
    LockNode d = scene.lock("app.Main.d");
    scene.thread("t1").reads(c).reads(d);
    scene.thread("t2").reads(d).reads(c);
    search();
    assertThat(analysis.bugs()).as("readers only").isEmpty();
    for (LockNode lock : List.of(c, d)) {
      scene.thread("writer of " + lock.name()).writes(lock);
      scene.observations.add(new NewWriter(lock));
    }
    search();
    assertThat(analysis.bugs()).hasSize(1);
  }

  @Test
  void whatIsOnNoCycleSettlesOnceItsLocksAreOld() {
    List<LockNode> locks = locks(3, "l");
    Scene.Actor actor = scene.thread("t1");
    actor.takes(locks.get(0), locks.get(1)).releasesAll();
    actor.takes(locks.get(1), locks.get(2)).releasesAll();
    search();
    locks.forEach(Kept::keep);
    analysis.search();
    assertThat(scene.table().size()).isEqualTo(1);
    scene.thread("t2").takes(locks.get(1), locks.get(0));
    search();
    assertThat(analysis.bugs()).hasSize(1);
    analysis.search();
    assertThat(scene.table().size()).as("what is on a cycle does not").isZero();
  }

  @Test
  void instancesThatAreTooManyForOneSearchAreLookedAtInTheNext() {
    Site outer = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
    Site inner = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");
    LockNode a = scene.lock("app.Main.a");
    LockNode b = null;
    for (int i = 0; i < 300; i++) {
      b = scene.lock("app.Main.b");
      Scene.Actor one = scene.thread("one" + i);
      one.take(a, outer).take(b, inner).releasesAll();
      one.take(b, inner).take(a, outer).releasesAll();
    }
    search();
    assertThat(analysis.isSearchDue()).as("some are put off").isTrue();
    // One of all these is taken by two threads, and it may be one of those.
    scene.thread("two").take(b, inner).take(a, outer);
    search();
    analysis.search();
    assertThat(analysis.isSearchDue()).isFalse();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.bugs().get(0).edges().get(0).from).isIn(a, b);
  }

  @Test
  void whatAnUnsoundFindingExplainedIsExplainedAnew() {
    Site outer = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
    Site inner = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");
    for (int i = 0; i < 2; i++) {
      LockNode a = scene.lock("app.Main.a");
      LockNode b = scene.lock("app.Main.b");
      scene.thread("one" + i).take(a, outer).take(b, inner);
      scene.thread("two" + i).take(b, inner).take(a, outer);
    }
    search();
    assertThat(analysis.bugs()).hasSize(1);
    LockNode first = analysis.bugs().get(0).edges().get(0).from;
    first.isOwnerless = true;
    analysis.search();
    analysis.search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.bugs().get(0).edges())
        .noneMatch(edge -> edge.from == first || edge.to == first);
  }
}
