package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the lesson pages show is what the commands print today. */
class LessonPagesGoldenIT {

  @TempDir Path folder;

  static List<LessonPage> pages() throws IOException {
    return LessonPage.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void outputsAreFresh(LessonPage page) throws IOException {
    Map<String, String> changed = new HashMap<>();
    for (LessonPage.Output output : page.outputs()) {
      String fresh = run(output.command());
      if (Golden.IS_REFRESH) {
        if (!lines(fresh).equals(lines(output.text()))) {
          changed.put(output.command(), fresh);
        }
      } else if (!output.isOneOfMany()) {
        assertThat(lines(fresh))
            .as(page + ", " + output.command() + ": " + Golden.REMEDY)
            .containsAll(lines(output.text()));
      }
    }
    page.replaceOutputs(changed);
  }

  /** The lines, without the version of the agent. */
  private static List<String> lines(String text) {
    return LessonPage.Output.lines(text.replaceAll("(?m)^gordian \\S+:", "gordian:"));
  }

  /** What one sees on the screen: both streams, as they come. */
  private String run(String command) throws IOException {
    List<String> words = Arrays.asList(command.split(" "));
    Jvm jvm = jvmFor(words.subList(1, words.size()));
    assumeThat(jvm).as("a JVM that has what the demo shows").isNotNull();
    List<String> line = new ArrayList<>();
    line.addAll(List.of(jvm.java().toString(), "-jar", DemoJar.path().toString()));
    line.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
    builder.environment().keySet().removeIf(k -> k.startsWith("GORDIAN_") || k.startsWith("JAVA_"));
    Path screen = folder.resolve("screen.txt");
    Process process = builder.redirectErrorStream(true).redirectOutput(screen.toFile()).start();
    try {
      assertThat(process.waitFor()).as(command + "\n" + Files.readString(screen)).isZero();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
    return Files.readString(screen)
            .replace(folder.toRealPath() + "/", "")
            .replaceAll("(?m)^" + WatchedRun.STILL_RUNNING + ".*\\R", "")
            .strip()
        + "\n";
  }

  private static Jvm jvmFor(List<String> name) {
    try {
      return DemoJar.jvmFor(Course.find(name));
    } catch (BadUse e) {
      throw new AssertionError(e);
    }
  }
}
