package dev.gordian.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One JVM to be forked, with or without the agent. */
public final class Run {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Jvm jvm;
  private final Path folder;
  private final List<String> jvmArguments = new ArrayList<>();
  private final List<Path> classPath = new ArrayList<>();
  private final List<String> command = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>();
  private boolean withAgent = true;
  private boolean withReport = true;
  private Duration timeout = Duration.ofSeconds(60);

  private Run(Jvm jvm, Path folder) {
    this.jvm = jvm;
    this.folder = folder;
  }

  /** A run on that JVM in that working folder, where the report goes too. */
  public static Run on(Jvm jvm, Path folder) {
    return new Run(jvm, folder);
  }

  /** Runs a program compiled from source. */
  public Run program(Program program, String... arguments) {
    classPath.add(program.classes());
    return main(program.mainClass(), arguments);
  }

  public Run main(String mainClass, String... arguments) {
    command.clear();
    command.add(mainClass);
    command.addAll(Arrays.asList(arguments));
    return this;
  }

  public Run jar(Path jar, String... arguments) {
    command.clear();
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(Arrays.asList(arguments));
    return this;
  }

  public Run classPath(List<Path> entries) {
    classPath.addAll(entries);
    return this;
  }

  /** Agent options as {@code key=value}; the report goes into the working folder unless named. */
  public Run options(String... keyValues) {
    options.addAll(Arrays.asList(keyValues));
    return this;
  }

  /** Does not name a report file. */
  public Run withoutReportOption() {
    withReport = false;
    return this;
  }

  public Run withoutAgent() {
    withAgent = false;
    return this;
  }

  public Run jvmArguments(String... arguments) {
    jvmArguments.addAll(Arrays.asList(arguments));
    return this;
  }

  public Run environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  public Run timeout(Duration limit) {
    timeout = limit;
    return this;
  }

  static String joined(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  public Path reportFile() {
    return folder.resolve("report.json");
  }

  /** Starts the JVM; its output goes into files of the working folder. */
  public Running start() {
    List<String> line = new ArrayList<>();
    line.add(jvm.java().toString());
    line.add("-Xverify:all");
    if (jvm.feature() >= 13) {
      line.add("-XX:-PrintWarnings"); // -Xverify is deprecated, and says so
    }
    if (withAgent) {
      List<String> all = new ArrayList<>(options);
      boolean isNamed = options.stream().anyMatch(o -> o.startsWith("report="));
      if (withReport && !isNamed) {
        all.add("report=" + reportFile());
      }
      String text = String.join(",", all);
      line.add("-javaagent:" + AgentJar.path() + (text.isEmpty() ? "" : "=" + text));
    }
    line.addAll(jvmArguments);
    if (!classPath.isEmpty()) {
      line.add("-cp");
      line.add(joined(classPath));
    }
    line.addAll(command);
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(reportFile());
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.directory(folder.toFile());
      builder.redirectOutput(folder.resolve("out.txt").toFile());
      builder.redirectError(folder.resolve("err.txt").toFile());
      builder
          .environment()
          .keySet()
          .removeIf(k -> k.startsWith("GORDIAN_") || k.startsWith("JAVA_"));
      builder.environment().putAll(environment);
      long begin = System.nanoTime();
      return new Running(builder.start(), begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs to the end; throws if that takes too long. */
  public Result run() {
    return start().await();
  }

  /** A JVM that runs. */
  public final class Running {
    private final Process process;
    private final long begin;

    private Running(Process process, long begin) {
      this.process = process;
      this.begin = begin;
    }

    public Process process() {
      return process;
    }

    /** Waits for the end. */
    public Result await() {
      try {
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
          process.destroyForcibly().waitFor();
          throw new AssertionError(
              "still running after "
                  + timeout
                  + " on "
                  + jvm
                  + "\n"
                  + read("out.txt")
                  + read("err.txt"));
        }
        long took = System.nanoTime() - begin;
        return new Result(
            process.exitValue(), read("out.txt"), read("err.txt"), reportFile(), took);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        throw new IllegalStateException(e);
      }
    }

    /** Waits until the program has printed that text. */
    public Running awaitOutput(String text) {
      long deadline = System.nanoTime() + timeout.toNanos();
      try {
        while (!read("out.txt").contains(text)) {
          if (System.nanoTime() > deadline || !process.isAlive()) {
            process.destroyForcibly();
            throw new AssertionError(
                "never said: " + text + "\n" + read("out.txt") + read("err.txt"));
          }
          Thread.sleep(10);
        }
        return this;
      } catch (InterruptedException e) {
        process.destroyForcibly();
        throw new IllegalStateException(e);
      }
    }

    /** Waits until the report on disk has a finding of that kind, then ends the JVM by force. */
    public Result awaitFinding(String kind) {
      long deadline = System.nanoTime() + timeout.toNanos();
      try {
        while (System.nanoTime() < deadline && process.isAlive()) {
          if (Files.exists(reportFile())
              && JSON.readTree(reportFile().toFile()).at("/summary/" + kind).asInt() > 0) {
            break;
          }
          Thread.sleep(20);
        }
        long took = System.nanoTime() - begin;
        process.destroyForcibly().waitFor();
        return new Result(-1, read("out.txt"), read("err.txt"), reportFile(), took);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        process.destroyForcibly();
        throw new IllegalStateException(e);
      }
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a run left behind. */
  public record Result(int exitCode, String out, String err, Path reportFile, long tookNs) {

    /** The report as JSON; fails if there is none or if it is not as its schema says. */
    public JsonNode report() {
      try {
        String text = Files.readString(reportFile);
        List<String> problems = ReportSchema.problems(text);
        if (!problems.isEmpty()) {
          throw new AssertionError(reportFile + " is not valid: " + problems + "\n" + text);
        }
        return JSON.readTree(text);
      } catch (IOException e) {
        throw new AssertionError("no report in " + reportFile + "\n" + out + err, e);
      }
    }

    /** The kinds of the findings, in order. */
    public List<String> kinds() {
      List<String> kinds = new ArrayList<>();
      report().get("findings").forEach(f -> kinds.add(f.get("kind").asText()));
      return kinds;
    }

    /** The reasons of the dismissed cycles, in order. */
    public List<String> dismissedBy() {
      List<String> reasons = new ArrayList<>();
      report().get("dismissed").forEach(f -> reasons.add(f.get("dismissedBy").asText()));
      return reasons;
    }

    /** The names of the locks of one finding. */
    public List<String> lockNames(int finding) {
      List<String> names = new ArrayList<>();
      report()
          .get("findings")
          .get(finding)
          .get("locks")
          .forEach(l -> names.add(l.get("name").asText()));
      return names;
    }

    @Override
    public String toString() {
      return "exit code " + exitCode + "\n" + out + err;
    }
  }
}
