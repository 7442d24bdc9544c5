package dev.gordian.demo.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, under the agent. */
final class WatchedRun {

  /** How the lines begin that tell of a run that takes long. */
  static final String STILL_RUNNING = "demo-apps: still running";

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int PERIOD_S = 2;

  /**
   * What came of it.
   *
   * @param isOver whether it ended within the time limit
   * @param exitCode that of the program, 0 if it is not over
   */
  record Result(boolean isOver, int exitCode, Report report) {}

  private final Path agent;
  private final String name;
  private final List<String> options = new ArrayList<>();

  /** {@code name} is that of the report, which goes into {@code reports/} of this folder. */
  WatchedRun(Path agent, String name) {
    this.agent = agent;
    this.name = name;
    options.add("report=" + reportFile());
    options.add("html=" + page());
    options.add("onDeadlock=exit");
  }

  Path reportFile() {
    return Path.of("reports", name + ".json");
  }

  Path page() {
    return Path.of("reports", name + ".html");
  }

  /** One more option of the agent. */
  WatchedRun option(String key, String value) {
    options.add(key + "=" + value);
    return this;
  }

  /** Runs a class; what it prints, and what the agent prints, is passed on. */
  Result run(String classPath, String mainClass, List<String> arguments)
      throws BadUse, IOException, InterruptedException {
    Files.deleteIfExists(reportFile());
    Files.deleteIfExists(page());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + agent + "=" + String.join(",", options));
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).inheritIO().start();
    boolean isOver = isOver(process);
    if (!isOver) {
      process.destroyForcibly().waitFor();
    }
    if (!Files.isRegularFile(reportFile())) {
      throw new BadUse("the agent left no report in " + reportFile());
    }
    return new Result(isOver, isOver ? process.exitValue() : 0, Report.read(reportFile()));
  }

  /** Waits for the end, and says so where that takes long. */
  private static boolean isOver(Process process) throws InterruptedException {
    long limit = LIMIT.toSeconds();
    for (long s = PERIOD_S; s <= limit; s += PERIOD_S) {
      if (process.waitFor(PERIOD_S, TimeUnit.SECONDS)) {
        return true;
      }
      System.err.println(STILL_RUNNING + " (" + s + " s of at most " + limit + " s)");
    }
    return false;
  }

  /** Where the report lies, for the user. */
  String whereReportIs() {
    String where = "Report: " + reportFile();
    return Files.exists(page()) ? where + System.lineSeparator() + "Page: " + page() : where;
  }
}
