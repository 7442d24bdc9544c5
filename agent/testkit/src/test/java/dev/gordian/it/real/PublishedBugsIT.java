package dev.gordian.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Libraries with a lock-order bug that somebody met and published. Each program takes the paths one
 * after the other, so that the run ends; the library in which the bug is mended stays silent.
 */
class PublishedBugsIT {

  private static final String H2 = "h2";

  @TempDir Path folder;

  /** Apache Bugzilla 41214. */
  @OnBuildJvms
  void log4jCallsTheUserUnderTheLockOfTheCategory(Jvm jvm) {
    Run.Result result =
        RealProgram.of(folder, "log4j/LogUnderLock", "log4j-1.2.15").on(jvm, "luck").run();

    assertOneCycle(result, "LogUnderLock$Account", "org.apache.log4j.Category");
    assertThat(result.out().lines()).containsExactly("teller: paid 30", "auditor: balance 70");
    // the category's lock is around the appender's on both paths
    assertThat(result.dismissedBy()).containsExactly("gate-lock");
  }

  /** Apache Bugzilla 41214, at the moment when it hurts. */
  @OnBuildJvms
  void log4jHangs(Jvm jvm) {
    Run.Result result =
        RealProgram.of(folder, "log4j/LogUnderLock", "log4j-1.2.15")
            .on(jvm, "meet")
            .options("onDeadlock=exit")
            .run();

    assertThat(result.exitCode()).as(result.toString()).isEqualTo(86);
    assertThat(result.kinds()).containsExactly("deadlock");
    assertThat(result.lockNames(0))
        .containsExactlyInAnyOrder("LogUnderLock$Account", "org.apache.log4j.Category");
    assertThat(result.report().at("/findings/0/certainty").asText()).isEqualTo("actual");
  }

  /** Apache Jira DBCP-270: the evictor against a connection that is being closed. */
  @OnBuildJvms
  void dbcpClosesAConnectionWhileTheEvictorLooksAtIt(Jvm jvm) {
    assertOneCycle(
        RealProgram.of(folder, "dbcp/EvictWhileClosing", "dbcp-1.2.2", H2).on(jvm).run(),
        "org.apache.commons.dbcp.AbandonedTrace",
        "org.apache.commons.pool.impl.GenericObjectPool");
  }

  /** DBCP-270 is mended in 1.4. */
  @OnBuildJvms
  void dbcpIsMended(Jvm jvm) {
    assertNothing(
        RealProgram.of(folder, "dbcp/EvictWhileClosing", "dbcp-1.4", H2).on(jvm).run(), List.of());
  }

  /**
   * AWS X-Ray SDK issue 276: a monitor against a {@code ReentrantLock} that one side has from a
   * successful {@code tryLock}.
   */
  @OnBuildJvms
  void xrayStreamsSubsegmentsWhileOthersBegin(Jvm jvm) {
    assertOneCycle(
        RealProgram.of(folder, "xray/StreamSubsegments", "xray-2.9.0", "xray").on(jvm).run(),
        "com.amazonaws.xray.entities.EntityImpl.lock",
        "com.amazonaws.xray.entities.EntityImpl.subsegmentsLock");
  }

  /** Issue 276 and those that followed it are mended in 2.12.0. */
  @OnBuildJvms
  void xrayIsMended(Jvm jvm) {
    assertNothing(
        RealProgram.of(folder, "xray/StreamSubsegments", "xray-2.12.0", "xray").on(jvm).run(),
        List.of());
  }

  /** Spring Framework issue 23501: beans are made under the lock of all singletons. */
  @OnBuildJvms
  void springMakesABeanUnderItsLock(Jvm jvm) {
    assertOneCycle(
        RealProgram.of(folder, "spring/BeanUnderLock", "spring-6.1").on(jvm).run(),
        "BeanUnderLock.settings",
        "org.springframework.beans.factory.support.DefaultSingletonBeanRegistry.singletonObjects");
  }

  /** Issue 23501 is mended in 6.2: a lock that is only tried. */
  @OnBuildJvms
  void springIsMended(Jvm jvm) {
    assertNothing(
        RealProgram.of(folder, "spring/BeanUnderLock", "spring-6.2").on(jvm).run(),
        List.of("try-lock"));
  }

  private static void assertOneCycle(Run.Result result, String... locks) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).as(result.toString()).containsExactly("lock-order-cycle");
    assertThat(result.lockNames(0)).containsExactlyInAnyOrder(locks);
    assertThat(result.report().at("/findings/0/certainty").asText()).isEqualTo("potential");
    assertSound(result);
  }

  private static void assertNothing(Run.Result result, List<String> dismissed) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.kinds()).as(result.toString()).isEmpty();
    assertThat(result.dismissedBy()).isEqualTo(dismissed);
    assertSound(result);
  }

  private static void assertSound(Run.Result result) {
    assertThat(result.report().at("/statistics/internalErrors").asInt()).isZero();
    assertThat(result.report().at("/statistics/droppedEvents").asInt()).isZero();
  }
}
