package dev.gordian.it.real;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Current libraries and servers with threads of their own, at work under the agent: they do what
 * they do without it, and nothing is found in them.
 */
class CleanRunsIT {

  @TempDir static Path folder;

  /** A program, the libraries it runs and what it prints. */
  private record Work(String program, String library, String output) {}

  private static final List<Work> ALL =
      List.of(
          new Work("UseH2", "h2", "720 accounts, 7200"),
          new Work("UseHsqldb", "hsqldb", "720 accounts, 7200"),
          new Work("UseLucene", "lucene", "600 documents"),
          new Work("UseJetty", "jetty", "300 pages"),
          new Work("UseTomcat", "tomcat", "300 pages"),
          new Work("UseNetty", "netty", "1000 lines"),
          new Work("UseLogback", "logback", "2000 lines in several files"),
          new Work("UseLog4j2", "log4j2", "2000 lines"),
          new Work("UseQuartz", "quartz", "200 runs"),
          new Work("UseActiveMq", "activemq", "400 messages"));

  @TestFactory
  Stream<DynamicNode> libraries() {
    return ALL.stream()
        .map(work -> DynamicContainer.dynamicContainer(work.library(), runsOf(work)));
  }

  private static Stream<DynamicNode> runsOf(Work work) {
    RealProgram program = compiled(work);
    return RealProgram.jvms()
        .map(
            jvm ->
                DynamicTest.dynamicTest(
                    jvm.toString(), () -> assertClean(work, program.on(jvm).run())));
  }

  private static RealProgram compiled(Work work) {
    try {
      Path own = Files.createDirectories(folder.resolve(work.program()));
      return RealProgram.of(own, "clean/" + work.program(), work.library());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertClean(Work work, Run.Result result) {
    assertThat(result.exitCode()).as(result.toString()).isZero();
    assertThat(result.out().lines()).containsExactly(work.output());
    assertThat(result.report().at("/statistics/internalErrors").asInt()).isZero();
    assertThat(result.report().at("/statistics/droppedEvents").asInt()).isZero();
    assertThat(result.kinds()).as(result.toString()).isEmpty();
    assertThat(result.err().lines().filter(line -> line.startsWith("gordian")))
        .satisfiesExactly(
            first -> assertThat(first).contains("watching locks"),
            last -> assertThat(last).contains("gordian: no findings"));
  }
}
