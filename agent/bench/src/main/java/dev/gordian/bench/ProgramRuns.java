package dev.gordian.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs whole programs in JVMs of their own, the variants in turn. Cases that share a command share
 * its runs. A run that fails, or is not over in time, is told of and left out.
 */
final class ProgramRuns {

  private static final String RESULT = "RESULT ";

  /** The longest takes a minute or two. */
  private static final long MINUTES = 10;

  /** One run: wall time, what the program printed, what the agent reported. */
  private record Outcome(long wallNanos, Map<String, Long> results, JsonNode report) {

    double figure(String name) {
      if (name == null) {
        return wallNanos;
      }
      if (name.startsWith("report/")) {
        return report == null ? Double.NaN : report.at(name.substring(6)).asDouble(Double.NaN);
      }
      return results.getOrDefault(name, 0L);
    }
  }

  private final Path java;
  private final int forks;
  private final Map<List<String>, Map<Variant, List<Outcome>>> done = new HashMap<>();

  ProgramRuns(Path java, int forks) {
    this.java = java;
    this.forks = forks;
  }

  /** Returns the figure of each fork, by variant. */
  Map<Variant, List<Double>> run(Case program, List<Variant> variants)
      throws IOException, InterruptedException {
    Map<Variant, List<Outcome>> outcomes = done.get(program.command());
    if (outcomes == null) {
      outcomes = forkAll(program, variants);
      done.put(program.command(), outcomes);
    }
    Map<Variant, List<Double>> figures = new HashMap<>();
    outcomes.forEach(
        (variant, runs) ->
            figures.put(variant, runs.stream().map(o -> o.figure(program.result())).toList()));
    return figures;
  }

  private Map<Variant, List<Outcome>> forkAll(Case program, List<Variant> variants)
      throws IOException, InterruptedException {
    Map<Variant, List<Outcome>> all = new HashMap<>();
    // Short programs are told apart only by many runs.
    int times = program.result() == null ? forks * 5 : forks;
    for (int i = 0; i < times; i++) {
      for (Variant variant : variants) {
        if (program.takes(variant)) {
          Outcome outcome = fork(program, variant);
          if (outcome != null) {
            all.computeIfAbsent(variant, v -> new ArrayList<>()).add(outcome);
          }
        }
      }
    }
    return all;
  }

  /** Returns {@code null} if it failed. */
  private Outcome fork(Case program, Variant variant) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("gordian-bench");
    Path report = folder.resolve("report.json");
    Path output = folder.resolve("out.txt");
    List<String> line = new ArrayList<>();
    line.add(java.toString());
    line.add("-Xmx2g");
    if (variant.isAgent()) {
      line.add(variant.argument(report));
    }
    line.add("-cp");
    line.add(ClassPath.current());
    for (String word : program.command()) {
      line.add(word.replace("%LOG%", folder.resolve("log.txt").toString()));
    }
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean isOver = process.waitFor(MINUTES, TimeUnit.MINUTES);
    long wall = System.nanoTime() - begin;
    if (!isOver) {
      process.destroyForcibly().waitFor();
    }
    if (!isOver || process.exitValue() != 0) {
      String how = isOver ? "exit code " + process.exitValue() : "not over in " + MINUTES + " min";
      LeftOut.run(program, variant, how + "; its output is in " + output);
      return null;
    }
    String text = Files.readString(output, StandardCharsets.UTF_8);
    JsonNode found = Files.exists(report) ? new ObjectMapper().readTree(report.toFile()) : null;
    delete(folder);
    return new Outcome(wall, results(text), found);
  }

  private static Map<String, Long> results(String output) {
    Map<String, Long> results = new HashMap<>();
    output
        .lines()
        .filter(line -> line.startsWith(RESULT))
        .map(line -> line.substring(RESULT.length()).split("="))
        .forEach(pair -> results.put(pair[0], Long.parseLong(pair[1])));
    return results;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
