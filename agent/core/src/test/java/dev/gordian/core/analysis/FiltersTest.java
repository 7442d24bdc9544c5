package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.NoProof;
import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Route;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.StackMark;
import dev.gordian.core.threads.Unit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** What keeps the two sides of an inversion apart, and what only looks as if it did. */
class FiltersTest {

  private final Scene scene = new Scene();
  private final LockNode a = scene.lock("app.Main.a");
  private final LockNode b = scene.lock("app.Main.b");
  private final LockNode gate = scene.lock("app.Main.gate");

  private final Set<Object> proven = new HashSet<>();

  private final Publication publication =
      new Publication() {
        @Override
        public boolean isRuledOut(Route route, boolean isFirstUse) {
          return proven.contains(route);
        }

        @Override
        public boolean isRuledOutAt(Site site) {
          return proven.contains(site);
        }
      };

  private Analysis analysis(Set<Filter> filters) {
    Analysis analysis = new Analysis(filters, publication, scene.table());
    for (var observation : scene.observations) {
      observation.reportTo(analysis);
    }
    analysis.search();
    return analysis;
  }

  /** No filter stands in the way of a deadlock. */
  private PotentialBug assertCanDeadlock() {
    Analysis analysis = analysis(Filter.all());
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.dismissed()).isEmpty();
    assertThat(analysis.bugs().get(0).dismissedBy()).isNull();
    return analysis.bugs().get(0);
  }

  /** That filter, and no other one, stands in the way. */
  private PotentialBug assertDismissedBy(Filter filter) {
    EnumSet<Filter> others = EnumSet.complementOf(EnumSet.of(filter));
    if (filter == Filter.START_JOIN) {
      // What is proven was observed, too.
      others.remove(Filter.HAPPENS_BEFORE);
    }
    assertThat(analysis(others).bugs()).as("without %s", filter.text).hasSize(1);
    assertThat(analysis(EnumSet.noneOf(Filter.class)).bugs()).as("without any").hasSize(1);
    assertThat(analysis(EnumSet.of(filter)).bugs()).as("with %s alone", filter.text).isEmpty();
    return assertDismissedWithAll(filter);
  }

  /** That filter stands in the way, perhaps with the help of others. */
  private PotentialBug assertDismissedWithAll(Filter filter) {
    Analysis analysis = analysis(Filter.all());
    assertThat(analysis.bugs()).isEmpty();
    assertThat(analysis.dismissed()).hasSize(1);
    PotentialBug dismissed = analysis.dismissed().get(0);
    assertThat(dismissed.dismissedBy()).isEqualTo(filter);
    return dismissed;
  }

  @Test
  void twoThreadsInOppositeOrderCanDeadlock() {
    scene.thread("t1").takes(a, b);
    scene.thread("t2").takes(b, a);
    assertThat(assertCanDeadlock().edges()).hasSize(2);
  }

  @Test
  void oneOrderIsNoCycle() {
    scene.thread("t1").takes(a, b);
    scene.thread("t2").takes(a, b);
    Analysis analysis = analysis(Filter.all());
    assertThat(analysis.bugs()).isEmpty();
    assertThat(analysis.dismissed()).isEmpty();
  }

  @Test
  void aLockHeldByBothIsAGate() {
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(gate, b, a);
    assertThat(assertDismissedBy(Filter.GATE_LOCK).reasonLock()).isSameAs(gate);
  }

  @Test
  void anotherLockOfTheSameNameIsNoGate() {
    LockNode other = scene.lock("app.Main.gate");
    assertThat(other.name()).isEqualTo(gate.name());
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(other, b, a);
    assertCanDeadlock();
  }

  @Test
  void aGateThatOnlyOneSideHoldsIsNone() {
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void aLockThatBothReadIsNoGate() {
    scene.thread("t1").reads(gate).takes(a, b);
    scene.thread("t2").reads(gate).takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void aLockThatOneReadsAndTheOtherWritesIsAGate() {
    scene.thread("t1").reads(gate).takes(a, b);
    scene.thread("t2").takes(gate, b, a);
    assertDismissedBy(Filter.GATE_LOCK);
  }

  @Test
  void aGateThatWasLeftOpenOnceIsNone() {
    Scene.Actor t1 = scene.thread("t1");
    var outer = scene.site("app.Main", "t1", Op.LOCK, false, "app.Main.a");
    var inner = scene.site("app.Main", "t1", Op.LOCK, false, "app.Main.b");
    t1.takes(gate).take(a, outer).take(b, inner).releasesAll();
    scene.thread("t2").takes(gate, b, a);
    assertThat(analysis(Filter.all()).bugs()).isEmpty();
    // The same code once more, without the gate, and the other side under no gate at all.
    t1.take(a, outer).take(b, inner);
    assertCanDeadlock();
  }

  @Test
  void aGateAroundTwoOfThreeKeepsTheThreeApart() {
    LockNode c = scene.lock("app.Main.c");
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(b, c);
    scene.thread("t3").takes(gate, c, a);
    PotentialBug dismissed = assertDismissedBy(Filter.GATE_LOCK);
    assertThat(dismissed.edges()).hasSize(3);
    Set<String> kept =
        Set.of(
            dismissed.occurrences().get(dismissed.reasonFirst()).threadName,
            dismissed.occurrences().get(dismissed.reasonSecond()).threadName);
    assertThat(kept).containsExactlyInAnyOrder("t1", "t3");
  }

  @Test
  void differentGatesAroundEachOfThreeKeepNobodyApart() {
    LockNode c = scene.lock("app.Main.c");
    LockNode second = scene.lock("app.Main.second");
    LockNode third = scene.lock("app.Main.third");
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(second, b, c);
    scene.thread("t3").takes(third, c, a);
    assertThat(assertCanDeadlock().edges()).hasSize(3);
  }

  @Test
  void oneThreadDoesNotWaitForItself() {
    scene.thread("t1").takes(a, b).releasesAll().takes(b, a);
    assertDismissedBy(Filter.SINGLE_THREAD);
  }

  @Test
  void threadsOfOneNameAreStillTwo() {
    scene.thread("worker").takes(a, b);
    scene.thread("worker").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void anotherThreadInOneOfTheTwoOrdersIsEnough() {
    var outer = scene.site("app.Main", "work", Op.LOCK, false, "app.Main.a");
    var inner = scene.site("app.Main", "work", Op.LOCK, false, "app.Main.b");
    scene.thread("t1").take(a, outer).take(b, inner).releasesAll().takes(b, a);
    assertThat(analysis(Filter.all()).bugs()).isEmpty();
    scene.thread("t2").take(a, outer).take(b, inner);
    PotentialBug bug = assertCanDeadlock();
    assertThat(bug.occurrences().get(0).unit).isNotSameAs(bug.occurrences().get(1).unit);
  }

  @Test
  void tasksOfOneSingleThreadedPoolFollowEachOther() {
    int pool = Unit.newSerial();
    scene.task("pool-1", pool).takes(a, b);
    scene.task("pool-1", pool).takes(b, a);
    assertDismissedBy(Filter.SINGLE_THREAD);
  }

  @Test
  void tasksOnOneThreadOfALargerPoolDoNot() {
    scene.task("pool-1", Unit.newSerial()).takes(a, b);
    scene.task("pool-1", Unit.newSerial()).takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void tasksThatAreAllAlikeMeetEachOther() {
    scene.manyTasks("pool-1").takes(a, b).releasesAll().takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void whoTriesDoesNotWait() {
    scene.thread("t1").takes(a).takesBy(Op.TRY, b);
    scene.thread("t2").takes(b, a);
    assertThat(assertDismissedBy(Filter.TRY_LOCK).reasonLock()).isSameAs(b);
  }

  @Test
  void whoTriesForAWhileDoesNotWaitForEver() {
    scene.thread("t1").takes(a).takesBy(Op.TIMED_TRY, b);
    scene.thread("t2").takes(b, a);
    assertDismissedBy(Filter.TRY_LOCK);
  }

  @Test
  void whatWasGotByTryingIsHeldAllTheSame() {
    scene.thread("t1").takesBy(Op.TRY, a).takes(b);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void readersDoNotKeepReadersOut() {
    scene.thread("t1").takes(a).reads(b);
    scene.thread("t2").reads(b).takes(a);
    assertThat(assertDismissedBy(Filter.SHARED_MODE).reasonLock()).isSameAs(b);
  }

  @Test
  void whoWritesWaitsForReaders() {
    scene.thread("t1").takes(a, b);
    scene.thread("t2").reads(b).takes(a);
    assertCanDeadlock();
  }

  @Test
  void whoReadsWaitsForAWriter() {
    scene.thread("t1").takes(a).reads(b);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void readersWaitBehindAWriterInLine() {
    scene.thread("t1").takes(a).reads(b);
    scene.thread("t2").reads(b).takes(a);
    scene.thread("writer").writes(b);
    PotentialBug bug = assertCanDeadlock();
    assertThat(bug.writers()).hasSize(1);
    assertThat(bug.writers().get(0).occurrence.threadName).isEqualTo("writer");
    assertThat(bug.writers().get(0).lock).isSameAs(b);
  }

  @Test
  void aReaderIsNotTheWriterInLine() {
    Scene.Actor t1 = scene.thread("t1").takes(a).reads(b).releasesAll().writes(b);
    assertThat(t1.heldSet().size()).isZero();
    scene.thread("t2").reads(b).takes(a);
    assertDismissedWithAll(Filter.SHARED_MODE);
  }

  @Test
  void aWriterWhomAReaderKeepsOutIsNotInLine() {
    scene.thread("t1").takes(a).reads(b);
    scene.thread("t2").reads(b).takes(a);
    // It needs the lock first that t1 holds.
    scene.thread("writer").takes(a).writes(b);
    assertDismissedBy(Filter.SHARED_MODE);
  }

  @Test
  void oneWriterCannotStandInTwoLines() {
    scene.thread("t1").reads(a).reads(b);
    scene.thread("t2").reads(b).reads(a);
    scene.thread("writer").writes(a).writes(b);
    assertDismissedWithAll(Filter.SHARED_MODE);
    scene.thread("other writer").writes(b);
    assertThat(assertCanDeadlock().writers()).hasSize(2);
  }

  @Test
  void whatHappenedBeforeTheStartIsOver() {
    Scene.Actor main = scene.thread("main").takes(a, b).releasesAll();
    main.starts("t1").takes(b, a);
    assertDismissedBy(Filter.START_JOIN);
  }

  @Test
  void whatHappensAfterTheStartIsNot() {
    Scene.Actor main = scene.thread("main");
    Scene.Actor t1 = main.starts("t1");
    main.takes(a, b);
    t1.takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void whatHappensOnceMoreAfterTheStartIsNotOver() {
    var outer = scene.site("app.Main", "work", Op.LOCK, false, "app.Main.a");
    var inner = scene.site("app.Main", "work", Op.LOCK, false, "app.Main.b");
    Scene.Actor main = scene.thread("main").take(a, outer).take(b, inner).releasesAll();
    main.starts("t1").takes(b, a);
    assertThat(analysis(Filter.all()).bugs()).isEmpty();
    main.take(a, outer).take(b, inner);
    assertCanDeadlock();
  }

  @Test
  void whoWasJoinedIsOver() {
    Scene.Actor t1 = scene.thread("t1").takes(a, b);
    scene.thread("main").joins(t1).takes(b, a);
    assertDismissedBy(Filter.START_JOIN);
  }

  @Test
  void whatCameBeforeTheJoinMeetsIt() {
    Scene.Actor t1 = scene.thread("t1").takes(a, b);
    scene.thread("main").takes(b, a).releasesAll().joins(t1);
    assertCanDeadlock();
  }

  @Test
  void startsAndJoinsAddUp() {
    Scene.Actor t1 = scene.thread("t1").takes(a, b);
    Scene.Actor main = scene.thread("main").joins(t1);
    main.starts("t2").starts("t3").takes(b, a);
    assertDismissedBy(Filter.START_JOIN);
  }

  @Test
  void aLatchOrderedTheTwoInThisRun() {
    Scene.Actor t1 = scene.thread("t1").takes(a, b);
    scene.thread("t2").sawSignalOf(t1).takes(b, a);
    assertDismissedBy(Filter.HAPPENS_BEFORE);
  }

  @Test
  void whatFollowsTheSignalIsNotOrdered() {
    Scene.Actor t1 = scene.thread("t1");
    Scene.Actor t2 = scene.thread("t2").sawSignalOf(t1);
    t1.takes(a, b);
    t2.takes(b, a);
    assertCanDeadlock();
  }

  private Route route(boolean isProven) {
    Site site = scene.site("app.Main", "make", Op.LOCK, false, "app.Main.b");
    Route route = new Route(new StackMark(), "java.lang.Object", site, true);
    if (isProven) {
      proven.add(route);
    }
    return route;
  }

  @Test
  void nobodyWaitsForALockThatOnlyItsMakerKnows() {
    scene.thread("t1").made(b, route(true)).takes(a, b);
    scene.thread("t2").takes(b, a);
    PotentialBug dismissed = assertDismissedBy(Filter.HAPPENS_BEFORE);
    assertThat(dismissed.reasonLock()).isSameAs(b);
    assertThat(dismissed.reasonFirst()).isEqualTo(dismissed.reasonSecond());
  }

  @Test
  void nobodyWaitsForWhoHoldsALockThatOnlyHeKnows() {
    scene.thread("t1").made(a, route(true)).takes(a, b);
    scene.thread("t2").takes(b, a);
    assertThat(assertDismissedBy(Filter.HAPPENS_BEFORE).reasonLock()).isSameAs(a);
  }

  @Test
  void nobodyWaitsWhereOnlyNewObjectsAreLocked() {
    Site ba = scene.site("app.Main", "m", Op.MONITOR, false, "app.Main.b");
    proven.add(ba);
    scene.thread("t1").takes(a).take(b, ba);
    scene.thread("t2").takes(b, a);
    assertThat(assertDismissedBy(Filter.HAPPENS_BEFORE).reasonLock()).isSameAs(b);
  }

  @Test
  void aNewLockBesideTheTwoSaysNothing() {
    scene.thread("t1").made(gate, route(true)).takes(a, b);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void everyRouteIsToBeProven() {
    scene.thread("t1").made(b, route(true), route(false)).takes(a, b);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void onceOthersKnowItTheLockIsWaitedFor() {
    Site ab = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
    Site ba = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");
    scene.thread("t1").made(b, route(true)).take(a, ab).take(b, ba);
    scene.thread("t3").take(a, ab).take(b, ba);
    scene.thread("t2").takes(b, a);
    assertThat(assertCanDeadlock().occurrences())
        .allMatch(occurrence -> !occurrence.threadName.equals("t1"));
  }

  @Test
  void theMakerItselfMayComeAgain() {
    Site ab = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
    Site ba = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");
    Scene.Actor maker = scene.thread("t1").made(b, route(true)).take(a, ab).take(b, ba);
    maker.releasesAll().made(b, route(false)).take(a, ab).take(b, ba);
    scene.thread("t2").takes(b, a);
    assertCanDeadlock();
  }

  @Test
  void whatWasDismissedIsForgottenOnceItCanDeadlock() {
    Analysis analysis = new Analysis(Filter.all(), new NoProof(), scene.table());
    scene.thread("t1").takes(gate, a, b);
    scene.thread("t2").takes(gate, b, a);
    scene.tellTo(analysis);
    analysis.search();
    assertThat(analysis.dismissed()).hasSize(1);
    int before = analysis.changes();
    scene.thread("t3").takes(a, b);
    scene.tellTo(analysis);
    analysis.search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.dismissed()).isEmpty();
    assertThat(analysis.changes()).isGreaterThan(before);
  }

  @Test
  void theGateBetweenTwoThreadsTellsMoreThanThatEachIsOne() {
    for (String thread : new String[] {"t1", "t2"}) {
      scene.thread(thread).in("both").takes(gate, a, b).releasesAll().takes(gate, b, a);
    }
    assertThat(assertDismissedWithAll(Filter.GATE_LOCK).reasonLock()).isSameAs(gate);
  }

  @Test
  void theReasonOfOneInstanceMayTellMoreThanThatOfAnother() {
    Site ab = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.a");
    Site ba = scene.site("app.Main", "m", Op.LOCK, false, "app.Main.b");
    LockNode c = scene.lock("app.Main.a");
    LockNode d = scene.lock("app.Main.b");
    Scene.Actor one = scene.thread("one");
    one.take(a, ab).take(b, ba).releasesAll();
    one.take(b, ba).take(a, ab).releasesAll();
    scene.thread("t1").takes(gate).take(c, ab).take(d, ba);
    scene.thread("t2").takes(gate).take(d, ba).take(c, ab);
    assertThat(assertDismissedWithAll(Filter.GATE_LOCK).instances()).isEqualTo(2);
  }

  private LockNode seats(int permits) {
    LockNode seats = scene.lock("app.Main.seats", new Semaphore(permits));
    seats.madeWith(permits);
    return seats;
  }

  @Test
  void threeDoNotMeetWhereTwoHaveSeats() {
    LockNode seats = seats(2);
    scene.thread("t1").takes(seats, a, b);
    scene.thread("t2").takes(seats, b, gate);
    scene.thread("t3").takes(seats, gate, a);
    assertThat(assertDismissedBy(Filter.GATE_LOCK).reasonLock()).isSameAs(seats);
  }

  @Test
  void threeMeetWhereThreeHaveSeats() {
    LockNode seats = seats(3);
    scene.thread("t1").takes(seats, a, b);
    scene.thread("t2").takes(seats, b, gate);
    scene.thread("t3").takes(seats, gate, a);
    assertThat(assertCanDeadlock().edges()).hasSize(3);
  }

  @Test
  void whoNeedsNoSeatMeetsThoseWhoHaveOne() {
    LockNode seats = seats(2);
    scene.thread("t1").takes(seats, a, b);
    scene.thread("t2").takes(seats, b, gate);
    scene.thread("t3").takes(gate, a);
    assertCanDeadlock();
  }

  @Test
  void whoTakesASeatWithALockInHandKeepsTheOthersWaiting() {
    LockNode seats = seats(2);
    scene.thread("t1").takes(a, seats, b);
    scene.thread("t2").takes(b, seats, gate);
    scene.thread("t3").takes(gate, seats, a);
    assertCanDeadlock();
  }

  @Test
  void seatsThatAnybodyMayFreeLimitNobody() {
    LockNode seats = seats(2);
    seats.isOwnerless = true;
    scene.thread("t1").takes(seats, a, b);
    scene.thread("t2").takes(seats, b, gate);
    scene.thread("t3").takes(seats, gate, a);
    assertCanDeadlock();
  }

  @Test
  void seatsAreNoLocksOfACycle() {
    LockNode seats = seats(2);
    scene.thread("t1").takes(seats, a);
    scene.thread("t2").takes(a);
    assertThat(analysis(Filter.all()).pairs()).isEmpty();
  }
}
