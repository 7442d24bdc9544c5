package dev.gordian.demo.course;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command {@code check}: says of a program whether the agent is content, so that it can be
 * graded.
 */
final class Check {

  private static final int EXIT_CONTENT = 0;
  private static final int EXIT_FINDINGS = 1;

  private Check() {}

  /** Returns the exit code; throws {@link BadUse} where there is nothing to grade. */
  static int run(CommandLine commandLine) throws BadUse, IOException, InterruptedException {
    if (commandLine.words().size() != 1) {
      throw new BadUse("check what? For example: check FILE.java, or check CLASS --cp PATH");
    }
    Path agent = Places.agent(commandLine);
    String program = commandLine.words().get(0);
    String classPath = commandLine.options().getOrDefault("--cp", ".");
    if (!program.endsWith(".java")) {
      return grade(program, agent, classPath, program);
    }
    Path file = Path.of(program);
    if (!Files.isRegularFile(file)) {
      throw new BadUse("there is no file " + file);
    }
    Path classes = Files.createTempDirectory("gordian-check");
    try {
      String mainClass = new SourceFile(file).compile(classes, classPath);
      return grade(program, agent, classes + File.pathSeparator + classPath, mainClass);
    } finally {
      delete(classes);
    }
  }

  private static int grade(String program, Path agent, String classPath, String mainClass)
      throws BadUse, IOException, InterruptedException {
    WatchedRun run =
        new WatchedRun(agent, mainClass.substring(mainClass.lastIndexOf('.') + 1))
            .option("console", "off");
    WatchedRun.Result result = run.run(classPath, mainClass, List.of());
    List<Report.Finding> findings = result.report().findings();
    if (findings.isEmpty() && !result.isOver()) {
      throw new BadUse(program + " did not end in time, though no lock keeps it");
    }
    if (findings.isEmpty() && result.exitCode() != 0) {
      throw new BadUse(program + " failed with exit code " + result.exitCode());
    }
    System.out.println();
    if (findings.isEmpty()) {
      System.out.println(program + ": the agent is content, nothing is left.");
    } else {
      System.out.println(program + ": the agent is not content. " + count(findings) + ".");
      for (Report.Finding finding : findings) {
        System.out.println("  " + finding.kind() + ": " + finding.title());
        System.out.println("    Fix: " + finding.fix());
      }
    }
    System.out.println(run.whereReportIs());
    return findings.isEmpty() ? EXIT_CONTENT : EXIT_FINDINGS;
  }

  /** {@code Left: 1 deadlock, 2 lock-order-cycle}. */
  private static String count(List<Report.Finding> findings) {
    Map<String, Long> counts =
        findings.stream()
            .collect(
                Collectors.groupingBy(Report.Finding::kind, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", ", "Left: ", ""));
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
