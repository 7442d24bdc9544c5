package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each demo does what the course says of it, with the agent and without. */
class DemosIT {

  private static final int EXIT_STUCK = 86;

  /** The JVMs that lie between the oldest and the newest see only these. */
  private static final List<String> FOR_EVERY_JVM =
      List.of("two-lock", "virtual broken", "mixed broken");

  @TempDir Path folder;

  static Stream<Arguments> demosAndJvms() {
    List<Jvm> jvms = Jvm.atLeast(17);
    int oldest = jvms.get(0).feature();
    int newest = jvms.get(jvms.size() - 1).feature();
    return Course.DEMOS.stream()
        .flatMap(
            demo ->
                jvms.stream()
                    .filter(
                        jvm ->
                            jvm.feature() == oldest
                                || jvm.feature() == newest
                                || FOR_EVERY_JVM.contains(demo.name()))
                    .map(jvm -> Arguments.of(demo, jvm)));
  }

  static Stream<Demo> demosThatEnd() {
    return Course.DEMOS.stream().filter(demo -> !demo.hangs());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("demosAndJvms")
  void agentSaysWhatTheCourseExpects(Demo demo, Jvm jvm) {
    Run.Result result = DemoJar.result(jvm, demo);

    boolean isThereSomethingToSee = jvm.feature() >= demo.firstJava();
    assertThat(result.exitCode())
        .as(result.toString())
        .isEqualTo(demo.hangs() && isThereSomethingToSee ? EXIT_STUCK : 0);
    assertThat(result.kinds()).isEqualTo(isThereSomethingToSee ? demo.findings() : List.of());
    assertThat(result.dismissedBy()).isEqualTo(demo.dismissed());
    assertThat(result.out()).isNotBlank();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("demosThatEnd")
  void endsWellWithoutAgent(Demo demo) {
    Run.Result result = DemoJar.plain(Jvm.current(), folder, demo.word()).run();

    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out()).isNotBlank();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void rowsRunTogetherInTheRaceAndNotInTheCriticalSection() {
    assertThat(cleanRows("race")).isLessThan(10);
    assertThat(cleanRows("critical-section")).isEqualTo(10);
  }

  private long cleanRows(String demo) {
    Run.Result result = DemoJar.plain(Jvm.current(), folder, demo).run();
    return result.out().lines().filter(line -> line.matches("([A-J])\\1{9}")).count();
  }

  @Test
  void philosophersFormARingOfFive() {
    for (String words : List.of("naive", "at-once")) {
      Demo demo = find("philosophers", words);
      Run.Result result = DemoJar.result(Jvm.current(), demo);

      assertThat(result.report().at("/findings/0/edges")).as(words).hasSize(5);
    }
  }

  @Test
  void ringIsOfThree() {
    Run.Result result = DemoJar.result(Jvm.current(), find("ring"));

    assertThat(result.report().at("/findings/0/edges")).hasSize(3);
  }

  @Test
  void orderedRunShowsItsOrder() {
    Run.Result result = DemoJar.result(Jvm.current(), find("two-lock-ordered"));

    assertThat(result.report().at("/lockOrder/levels").toString())
        .isEqualTo(
            "[[\"dev.gordian.demo.TwoLockOrdered.leftLock\"],"
                + "[\"dev.gordian.demo.TwoLockOrdered.rightLock\"]]");
  }

  @Test
  void hierarchyFileOfTheTransferAsksForRisingNumbers() {
    Path file = DemoJar.folder().resolve("hierarchies/transfer.json");
    Run.Result broken =
        DemoJar.watched(Jvm.current(), folder, find("transfer")).options("hierarchy=" + file).run();
    assertThat(broken.kinds()).containsExactlyInAnyOrder("lock-order-cycle", "hierarchy-violation");

    Run.Result fixed =
        DemoJar.watched(Jvm.current(), folder, find("transfer", "by-id"))
            .options("hierarchy=" + file)
            .run();
    assertThat(fixed.kinds()).isEmpty();
  }

  private static Demo find(String... words) {
    try {
      return Course.find(List.of(words));
    } catch (BadUse e) {
      throw new AssertionError(e);
    }
  }
}
