package dev.gordian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks of JMH, one fork after the other and the variants in turn. A fork that fails, or
 * is not over in time, is told of and left out.
 */
final class MicroRuns {

  private final Path java;
  private final int forks;
  private final List<String> jvmOptions;

  /** The JVM gets these options in any case. */
  MicroRuns(Path java, int forks, List<String> jvmOptions) {
    this.java = java;
    this.forks = forks;
    this.jvmOptions = jvmOptions;
  }

  /** Returns the nanoseconds of one operation in each fork, by variant. */
  Map<Variant, List<Double>> run(Case benchmark, List<Variant> variants) throws IOException {
    Map<Variant, List<Double>> all = new HashMap<>();
    for (int i = 0; i < forks; i++) {
      for (Variant variant : variants) {
        if (benchmark.takes(variant)) {
          try {
            double nanos = fork(benchmark, variant);
            all.computeIfAbsent(variant, v -> new ArrayList<>()).add(nanos);
          } catch (RunnerException e) {
            LeftOut.run(benchmark, variant, e.getMessage());
          }
        }
      }
    }
    return all;
  }

  private double fork(Case benchmark, Variant variant) throws IOException, RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + Pattern.quote(benchmark.command().get(0)) + "$")
            .jvm(java.toString())
            .jvmArgs("-Xms1g", "-Xmx1g")
            .jvmArgsPrepend(jvmOptions.toArray(new String[0]))
            .forks(1)
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.milliseconds(300))
            .timeout(TimeValue.seconds(30))
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (benchmark.command().get(0).startsWith("LockBenchmark.")) {
      options = options.param("locks", variant.locks());
    }
    Path report = Files.createTempFile("gordian-bench", ".json");
    try {
      if (variant.isAgent()) {
        options = options.jvmArgsAppend(variant.argument(report));
      }
      RunResult result = new Runner(options.build()).runSingle();
      return result.getPrimaryResult().getStatistics().getPercentile(50);
    } finally {
      Files.deleteIfExists(report);
    }
  }
}
