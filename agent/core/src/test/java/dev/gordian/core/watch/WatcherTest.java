package dev.gordian.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.recording.Faults;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the watcher says of threads that do not move, and of those that do. */
class WatcherTest {

  private final Still still = new Still();
  private final LockNode a = still.scene.lock("app.Main.a");
  private final LockNode b = still.scene.lock("app.Main.b");
  private final List<Finding> found = new CopyOnWriteArrayList<>();
  private final Faults faults = new Faults();
  private final Watcher looking =
      new Watcher(
          still.scene.sites,
          still.threads,
          still.scene.locks,
          new Findings(null),
          1,
          found::add,
          faults);
  private Thread watcher;

  @BeforeEach
  void makeWatcher() {
    watcher = new Thread(looking);
    watcher.setDaemon(true);
  }

  @AfterEach
  void stopWatcher() throws InterruptedException {
    looking.end();
    watcher.join();
    assertThat(faults.first()).isNull();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  /** So many more looks at the thread were begun. */
  private static void awaitLooks(Still.Fake thread, int more) {
    int until = thread.looks.get() + more;
    await(() -> thread.looks.get() >= until);
  }

  private Still.Fake holdsAndWants(String name, LockNode holds, LockNode wants) {
    return still.thread(name).holds(holds).wants(wants);
  }

  @Test
  void threadsThatStandStillAreReportedOnce() {
    Still.Fake t1 = holdsAndWants("t1", a, b);
    holdsAndWants("t2", b, a);
    watcher.start();
    await(() -> !found.isEmpty());
    awaitLooks(t1, 12);
    assertThat(found).hasSize(1);
    Finding finding = found.get(0);
    assertThat(finding.kind).isEqualTo(Kind.DEADLOCK);
    assertThat(finding.actual).isTrue();
    assertThat(finding.edges).extracting(edge -> edge.thread).containsExactly("t1", "t2");
    assertThat(finding.locks)
        .extracting(lock -> lock.name)
        .containsExactly("app.Main.a", "app.Main.b");
  }

  @Test
  void aThreadThatDoesNotTellItsStateHidesOnlyItself() {
    still
        .thread("secretive")
        .holds(still.scene.lock("app.Main.own"))
        .onLook(
            look -> {
              throw new AssertionError("nobody's business");
            });
    holdsAndWants("t1", a, b);
    holdsAndWants("t2", b, a);
    watcher.start();
    await(() -> !found.isEmpty());
  }

  /** A look that takes a part of a millisecond more takes its part of the time, too. */
  @Test
  void looksTakeAHundredthOfTheTimeButNeverKeepTheUserWaiting() {
    assertThat(Watcher.pauseMs(900_000, 100)).isEqualTo(100);
    assertThat(Watcher.pauseMs(1_900_000, 100)).isEqualTo(190);
    assertThat(Watcher.pauseMs(1_900_000, 300)).isEqualTo(300);
    assertThat(Watcher.pauseMs(50_000_000, 100)).isEqualTo(2_000);
    assertThat(Watcher.pauseMs(50_000_000, 5_000)).isEqualTo(5_000);
  }

  /** Threads that stay stuck for ever must not make the watcher slow to see others. */
  @Test
  void whatIsReportedCostsNoTimeAnyMore() {
    Still.Fake t1 = holdsAndWants("t1", a, b);
    holdsAndWants("t2", b, a);
    watcher.start();
    await(() -> !found.isEmpty());
    awaitLooks(t1, 300);
  }

  @Test
  void anotherCircleIsAnotherFinding() {
    Still.Fake t1 = holdsAndWants("t1", a, b);
    holdsAndWants("t2", b, a);
    LockNode c = still.scene.lock("app.Main.c");
    LockNode d = still.scene.lock("app.Main.d");
    watcher.start();
    await(() -> found.size() == 1);
    // Complete from the first look on: the second thread closes the circle.
    holdsAndWants("t3", c, d);
    holdsAndWants("t4", d, c);
    await(() -> found.size() == 2);
    awaitLooks(t1, 12);
    assertThat(found).hasSize(2);
  }

  /** One look finds the circle and two confirm it; who moves at any of them is not stuck. */
  @Test
  void aThreadThatMovesBetweenTheLastTwoLooksIsNotStuck() {
    Still.Fake[] t1 = new Still.Fake[1];
    t1[0] =
        holdsAndWants("t1", a, b)
            .onLook(
                look -> {
                  if (look % 3 == 0) {
                    t1[0].moves();
                  }
                });
    Still.Fake t2 = holdsAndWants("t2", b, a);
    watcher.start();
    awaitLooks(t1[0], 30);
    assertThat(found).isEmpty();
    t1[0].onLook(look -> {});
    await(() -> !found.isEmpty());
    assertThat(t2.looks.get()).isPositive();
  }

  @Test
  void aThreadThatRunsAgainIsNotStuck() {
    Still.Fake[] t1 = new Still.Fake[1];
    t1[0] =
        holdsAndWants("t1", a, b)
            .onLook(
                look ->
                    t1[0].state =
                        look % 3 == 0 ? Thread.State.TIMED_WAITING : Thread.State.WAITING);
    holdsAndWants("t2", b, a);
    watcher.start();
    awaitLooks(t1[0], 30);
    assertThat(found).isEmpty();
  }

  @Test
  void aLockThatAnyThreadMayReleaseProvesNothing() {
    a.isOwnerless = true;
    Still.Fake t1 = holdsAndWants("t1", a, b);
    holdsAndWants("t2", b, a);
    watcher.start();
    awaitLooks(t1, 12);
    assertThat(found).isEmpty();
  }

  @Test
  void aThreadThatWaitsForItselfIsStuck() {
    holdsAndWants("t1", a, a);
    watcher.start();
    await(() -> !found.isEmpty());
    assertThat(found.get(0).kind).isEqualTo(Kind.SELF_DEADLOCK);
  }

  @Test
  void anEndedOwnerLeavesAnOrphan() {
    Still.Fake owner = still.thread("owner").holds(a);
    owner.state = Thread.State.TERMINATED;
    Still.Fake waiter = still.thread("waiter").wants(a);
    watcher.start();
    await(() -> !found.isEmpty());
    awaitLooks(waiter, 12);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind).isEqualTo(Kind.ORPHANED_LOCK);
    assertThat(found.get(0).locks).extracting(lock -> lock.name).containsExactly("app.Main.a");
  }

  @Test
  void anEndedOwnerThatNobodyWaitsForIsNoFinding() {
    Still.Fake owner = still.thread("owner").holds(a);
    owner.state = Thread.State.TERMINATED;
    Still.Fake waiter = still.thread("waiter").wants(b);
    watcher.start();
    awaitLooks(waiter, 12);
    assertThat(found).isEmpty();
  }
}
