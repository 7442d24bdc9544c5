package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.threads.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LastingMarksTest {

  private static final ExecutorService pool = Executors.newCachedThreadPool();

  private final Object task = new Object();
  private final LastingMarks marks = new LastingMarks(false);

  @AfterAll
  static void shutDown() {
    pool.shutdown();
  }

  /** Made anew each time, as a unit makes the past that it hands on. */
  private static Clock past(int segmentOfFirst) {
    return Clock.EMPTY.with(1, segmentOfFirst).with(2, 1).with(3, 1);
  }

  @Test
  void whoMeetsItHasThePastOfWhoHandedItOver() {
    marks.handOver(task, past(4), past(5));
    Mark.Past met = marks.meet(task);
    assertThat(met.proven.segmentOf(1)).isEqualTo(4);
    assertThat(met.observed.segmentOf(1)).isEqualTo(5);
    assertThat(marks.meet(task).isEmpty()).as("met already").isTrue();
  }

  @Test
  void handedOverTwiceTheEarlierPastIsSureIfTheLaterIncludesIt() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, past(6), past(6));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).isEmpty()).as("met for the last time").isTrue();
  }

  @Test
  void theSamePastHandedOverTwiceStaysSure() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, past(4), past(4));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).observed.segmentOf(3)).isEqualTo(1);
  }

  @Test
  void pastsThatSayDifferentThingsSayNothing() {
    marks.handOver(task, past(4), past(4));
    marks.handOver(task, Clock.EMPTY.with(9, 1), past(4));
    assertThat(marks.meet(task).proven).isSameAs(Clock.EMPTY);
  }

  @Test
  void joinedPastsAddUpAndStay() {
    Mark mark = marks.of(task);
    mark.join(Clock.EMPTY.with(1, 1), Clock.EMPTY.with(1, 1), false);
    mark.join(Clock.EMPTY, Clock.EMPTY.with(2, 3), false);
    assertThat(mark.past().proven.segmentOf(2)).isZero();
    assertThat(mark.past().observed.segmentOf(2)).isEqualTo(3);
    assertThat(mark.past().observed.segmentOf(1)).isEqualTo(1);
  }

  @Test
  void whatIsHandedOverAfterTheLastMeetingCountsAlone() {
    marks.handOver(task, past(4), past(4));
    marks.meet(task);
    marks.handOver(task, past(7), past(7));
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(7);
  }

  @Test
  void whatWasJoinedStaysWhenTheObjectIsMet() {
    marks.join(task, past(4), past(4), false);
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
    assertThat(marks.meet(task).proven.segmentOf(1)).isEqualTo(4);
  }

  @Test
  void whatHasToMakeRoomIsStillFoundAsTheSame() {
    LastingMarks few = new LastingMarks(false, 1);
    few.handOver(task, past(4), past(4));
    Mark mark = few.find(task);
    displace(few);
    assertThat(few.isLatest(mark)).isFalse();
    assertThat(few.of(task)).isSameAs(mark);
    few.join(task, past(5), past(5), true);
    assertThat(few.meet(task).proven.segmentOf(1)).isEqualTo(5);
  }

  @Test
  void whatWasMetForTheLastTimeIsGivenUpWhereItHasToMakeRoom() {
    LastingMarks few = new LastingMarks(false, 1);
    few.handOver(task, past(4), past(4));
    Mark mark = few.find(task);
    few.meet(task);
    displace(few);
    assertThat(few.find(task)).isNull();
    assertThat(mark.join(past(5), past(5), true)).as("of use").isFalse();
    few.join(task, past(6), past(6), true);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(6);
  }

  @Test
  void whatHadToMakeRoomIsGivenUpWhenItIsMetForTheLastTime() {
    LastingMarks few = new LastingMarks(false, 1);
    few.handOver(task, past(4), past(4));
    displace(few);
    few.meet(task);
    assertThat(few.find(task)).isNull();
  }

  @Test
  void ofWhatTheMakerKnewOnlyTheLatestIsKept() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), false);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(4);
    displace(few);
    assertThat(few.find(task)).isNull();
  }

  @Test
  void allOfItIsKeptWhereThatIsWanted() {
    LastingMarks few = new LastingMarks(true, 1);
    few.join(task, past(4), past(4), false);
    displace(few);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(4);
  }

  @Test
  void newsIsKept() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), false);
    few.join(task, past(5), past(5), true);
    few.join(task, past(6), past(6), false);
    displace(few);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(6);
  }

  @Test
  void alsoWhereSomebodyElseKnewThatBefore() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), false);
    few.join(task, past(4), past(4), true);
    displace(few);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(4);
  }

  @Test
  void newsOfATaskThatIsCompleteBeforeItRunsStays() {
    LastingMarks few = new LastingMarks(false, 1);
    few.submit(task, past(4), past(4));
    few.join(task, past(5), past(5), true);
    few.meet(task);
    displace(few);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(5);
  }

  @Test
  void ofTwoMarksForOneObjectNothingIsLost() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), true);
    displace(few);
    Mark second = new Mark(task, System.identityHashCode(task));
    second.join(Clock.EMPTY.with(9, 1), Clock.EMPTY.with(9, 1), true);
    few.keep(second);
    assertThat(few.find(task).past().proven.segmentOf(1)).isEqualTo(4);
    assertThat(few.find(task).past().proven.segmentOf(9)).isOne();
    Mark third = new Mark(task, System.identityHashCode(task));
    third.handOver(past(6), past(6));
    few.keep(third);
    assertThat(few.meet(task).proven.segmentOf(1)).isEqualTo(6);
  }

  @Test
  void aTaskIsKeptUntilItRuns() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), false);
    few.submit(task, past(5), past(5));
    few.submit(task, past(5), past(5));
    displace(few);
    assertThat(few.meet(task).proven.segmentOf(1)).isEqualTo(5);
    assertThat(few.find(task)).isNull();
  }

  @Test
  void whatIsToBeMetOnceMoreIsKept() {
    LastingMarks few = new LastingMarks(false, 1);
    few.join(task, past(4), past(4), false);
    few.handOver(task, past(5), past(5));
    displace(few);
    assertThat(few.meet(task).proven.segmentOf(1)).isEqualTo(5);
  }

  @Test
  void sweepsGiveUpWhatIsOfNoMoreUse() {
    LastingMarks few = new LastingMarks(false, 1);
    few.submit(task, past(4), past(4));
    Object other = displace(few);
    displace(few);
    few.find(task).meet();
    assertThat(few.find(task)).isNotNull();
    few.sweepAll();
    assertThat(few.find(task)).isNull();
    assertThat(few.find(other)).isNotNull();
  }

  @Test
  void sweepsAreDueWhenManyWereKept() {
    LastingMarks few = new LastingMarks(false, 1);
    Object[] all = new Object[6_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = displace(few);
    }
    assertThat(few.isSweepDue()).isTrue();
    few.sweepAll();
    assertThat(few.isSweepDue()).isFalse();
    for (Object one : all) {
      assertThat(few.find(one)).isNotNull();
    }
  }

  /** Takes the only place among the latest, for an object of which there is more to learn. */
  private static Object displace(LastingMarks few) {
    Object other = new Object();
    few.join(other, past(1), past(1), true);
    return other;
  }

  @Test
  void whatSeveralThreadsJoinIsNeverLost() throws Exception {
    LastingMarks few = new LastingMarks(false, 2);
    Object[] tasks = new Object[64];
    int threads = 4;
    for (int round = 0; round < 200; round++) {
      for (int i = 0; i < tasks.length; i++) {
        tasks[i] = new Object();
      }
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<?>> all = new ArrayList<>();
      for (int t = 1; t <= threads; t++) {
        int unit = t;
        all.add(
            pool.submit(
                () -> {
                  start.await();
                  for (Object one : tasks) {
                    Clock mine = Clock.EMPTY.with(unit, 1);
                    few.join(one, mine, mine, true);
                    assertThat(few.find(one).past().proven.segmentOf(unit)).isOne();
                    few.meet(one);
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      for (Object one : tasks) {
        for (int unit = 1; unit <= threads; unit++) {
          assertThat(few.find(one).past().proven.segmentOf(unit)).isOne();
        }
      }
    }
  }

  @Test
  void whatIsHandedOverIsMetWhileOthersMakeRoom() throws Exception {
    LastingMarks few = new LastingMarks(false, 2);
    List<Future<?>> all = new ArrayList<>();
    for (int t = 1; t <= 4; t++) {
      int unit = t;
      all.add(
          pool.submit(
              () -> {
                Object mine = new Object();
                for (int segment = 1; segment < 20_000; segment++) {
                  Clock past = Clock.EMPTY.with(unit, segment);
                  few.handOver(mine, past, past);
                  assertThat(few.meet(mine).proven.segmentOf(unit)).isEqualTo(segment);
                  assertThat(few.meet(mine).isEmpty()).isTrue();
                }
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get();
    }
  }
}
