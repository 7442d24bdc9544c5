package dev.gordian.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which points that order threads are told to the agent. */
class EvidenceTest {

  private static final int PROOF = OrderHooks.FIRST_EVIDENCE - 1;
  private static final int EVIDENCE = OrderHooks.FIRST_EVIDENCE;
  private static final int PER_TICK = 1_000;

  private final Told told = new Told();

  @BeforeEach
  void start() {
    Hooks.start(told);
    OrderHooks.recorded();
    OrderHooks.tick(1);
  }

  @AfterEach
  void stop() {
    Hooks.start(null);
    OrderHooks.follow(PER_TICK);
  }

  private void pass(int point, int times) {
    for (int i = 0; i < times; i++) {
      OrderHooks.ordered(point, "subject", null);
    }
  }

  @Test
  void asMuchEvidenceAsATickHasRoomFor() {
    long cut = OrderHooks.ticksCut();
    pass(EVIDENCE, PER_TICK);
    assertThat(OrderHooks.ticksCut()).as("nothing was left out").isEqualTo(cut);
    pass(EVIDENCE, 2 * PER_TICK);
    assertThat(told.points).hasSize(PER_TICK);
    assertThat(OrderHooks.ticksCut())
        .as("it is said at once that there was more")
        .isEqualTo(cut + 1);
    OrderHooks.tick(2);
    assertThat(OrderHooks.ticksCut()).as("and once").isEqualTo(cut + 1);
    pass(EVIDENCE, 3 * PER_TICK);
    assertThat(told.points).as("two ticks have room for twice as much").hasSize(3 * PER_TICK);
  }

  @Test
  void whatIsRecordedMakesRoomForItsOrder() {
    long cut = OrderHooks.ticksCut();
    for (int i = 0; i < 3 * PER_TICK; i++) {
      OrderHooks.recorded();
      pass(EVIDENCE, 2);
    }
    assertThat(told.points).hasSize(6 * PER_TICK);
    assertThat(OrderHooks.ticksCut()).isEqualTo(cut);
    pass(EVIDENCE, 3 * PER_TICK);
    assertThat(told.points).as("no more is saved up than a tick has").hasSizeLessThan(8 * PER_TICK);
  }

  @Test
  void allWhereAllIsWanted() {
    OrderHooks.followAll();
    for (int i = 0; i < 3 * PER_TICK; i++) {
      pass(EVIDENCE, 1);
      OrderHooks.recorded();
    }
    OrderHooks.tick(1);
    pass(EVIDENCE, 1);
    assertThat(told.points).hasSize(3 * PER_TICK + 1);
  }

  @Test
  void whatWasInVainTakesNoRoom() {
    for (int i = 0; i < 3 * PER_TICK; i++) {
      OrderHooks.ordered(EVIDENCE, null, null);
    }
    pass(EVIDENCE, 1);
    assertThat(told.points).containsExactly(EVIDENCE);
  }

  @Test
  void allProofs() {
    pass(PROOF, 3 * PER_TICK);
    assertThat(told.points).hasSize(3 * PER_TICK);
    long cut = OrderHooks.ticksCut();
    OrderHooks.tick(1);
    assertThat(OrderHooks.ticksCut()).isEqualTo(cut);
  }

  @Test
  void aThreadThatIsNotAliveWasSeenToEnd() {
    OrderHooks.afterIsAlive(true, Thread.currentThread());
    OrderHooks.afterIsAlive(false, "an object with a method of that name");
    assertThat(told.points).isEmpty();
    OrderHooks.afterIsAlive(false, Thread.currentThread());
    assertThat(told.points).containsExactly(OrderHooks.THREAD_ENDED);
  }

  /** Notes the points. */
  private static final class Told extends QuietDelegate {
    final List<Integer> points = new ArrayList<>();

    @Override
    public void ordered(int point, Object subject, Object context, HeldStack held) {
      points.add(point);
    }
  }
}
