package dev.gordian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the agent costs and prints the table. */
@Command(
    name = "java -jar bench.jar",
    mixinStandardHelpOptions = true,
    description =
        "Measures what the agent costs: each case without agent, with Gordian, with Guava's"
            + " CycleDetectingLockFactory where it can, and with the agents named.")
final class Bench implements Callable<Integer> {

  /** The version of Java's class files tells its age: this is 21. */
  private static final double WITH_VIRTUAL_THREADS = 65;

  /** This is 23. JMH still uses what it warns of. */
  private static final double WITH_UNSAFE_WARNINGS = 67;

  private static final List<String> ALLOW_UNSAFE = List.of("--sun-misc-unsafe-memory-access=allow");

  @Option(
      names = "--agent",
      paramLabel = "NAME=JAR[=OPTIONS]",
      description = "Another agent to compare with; may be given several times.")
  private List<String> agents = List.of();

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "CASE",
      description = "Only these cases: ${COMPLETION-CANDIDATES}",
      completionCandidates = CaseNames.class)
  private List<String> only = List.of();

  @Option(
      names = "--forks",
      defaultValue = "5",
      paramLabel = "N",
      description = "Runs of each case and variant, of which the median counts (${DEFAULT-VALUE}).")
  private int forks;

  @Option(
      names = "--java",
      paramLabel = "FILE",
      description = "The java to measure on; the running one if not given.")
  private Path java = Path.of(System.getProperty("java.home"), "bin", "java");

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures as JSON.")
  private Path json;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "Shows the figures of a former --json beside the new ones.")
  private Path former;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  /** For the help. */
  static final class CaseNames extends ArrayList<String> {
    CaseNames() {
      super(Case.ALL.stream().map(Case::name).toList());
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> unknown = new ArrayList<>(only);
    unknown.removeAll(new CaseNames());
    if (!unknown.isEmpty()) {
      System.err.println("--only: no case " + String.join(", ", unknown) + "; --help lists them");
      return 2;
    }
    List<Variant> variants = new ArrayList<>();
    variants.add(Variant.NONE);
    variants.add(Variant.gordian(ClassPath.agent()));
    variants.add(Variant.GUAVA);
    try {
      agents.forEach(agent -> variants.add(Variant.parse(agent)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 2;
    }
    Map<String, Double> then = former == null ? Map.of() : ResultFile.read(former);
    String jvm = version();
    double classFiles = classFileVersion();
    boolean hasVirtualThreads = classFiles >= WITH_VIRTUAL_THREADS;
    System.out.println("JVM: " + jvm + "; " + forks + " forks each, medians");
    System.out.println();
    Table table = new Table(variants, then);
    System.out.println(table.head());
    MicroRuns micro =
        new MicroRuns(java, forks, classFiles >= WITH_UNSAFE_WARNINGS ? ALLOW_UNSAFE : List.of());
    ProgramRuns programs = new ProgramRuns(java, forks);
    List<Row> rows = new ArrayList<>();
    for (Case measured : Case.ALL) {
      boolean isWanted = only.isEmpty() || only.contains(measured.name());
      if (!isWanted || (measured.needsVirtualThreads() && !hasVirtualThreads)) {
        continue;
      }
      Map<Variant, List<Double>> figures =
          measured.isMicro() ? micro.run(measured, variants) : programs.run(measured, variants);
      Row row = Row.of(measured, variants, figures);
      rows.add(row);
      System.out.println(table.line(row));
      if (json != null) {
        // After each row: whoever stops a long run keeps what is there.
        ResultFile.write(json, jvm, rows);
      }
    }
    return 0;
  }

  private String version() throws IOException, InterruptedException {
    return output("-version").lines().skip(2).findFirst().orElse("unknown");
  }

  /** Of the JVM that is measured. */
  private double classFileVersion() throws IOException, InterruptedException {
    return output("-XshowSettings:properties", "-version")
        .lines()
        .filter(line -> line.contains("java.class.version"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('=') + 1)))
        .findFirst()
        .orElse(0);
  }

  private String output(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(java.toString()));
    line.addAll(List.of(arguments));
    Path output = Files.createTempFile("gordian-bench", ".txt");
    try {
      new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start()
          .waitFor();
      return Files.readString(output, StandardCharsets.UTF_8);
    } finally {
      Files.delete(output);
    }
  }
}
