package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reports in {@code reports/samples/} are what the agent writes today. */
class SamplesGoldenIT {

  private static final Path SAMPLES = AgentJar.repository().resolve("reports/samples");

  static List<Demo> demos() {
    return Course.DEMOS;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("demos")
  void sampleIsAFreshReport(Demo demo) throws IOException {
    Jvm jvm = DemoJar.jvmFor(demo);
    assumeThat(jvm).as("a JVM that has what the demo shows").isNotNull();

    Path sample = SAMPLES.resolve(demo.word() + ".json");
    MaskedReport fresh = MaskedReport.of(DemoJar.result(jvm, demo).report());
    if (Golden.IS_REFRESH) {
      refresh(sample, fresh);
    } else {
      assertThat(MaskedReport.read(sample).comparableText())
          .as(sample + ": " + Golden.REMEDY)
          .isEqualTo(fresh.comparableText());
    }
  }

  /** What says the same may stay as it is. */
  private static void refresh(Path sample, MaskedReport fresh) throws IOException {
    Files.createDirectories(SAMPLES);
    boolean isUnchanged =
        Files.exists(sample)
            && MaskedReport.read(sample).comparableText().equals(fresh.comparableText());
    if (!isUnchanged) {
      Files.writeString(sample, fresh.text());
    }
  }

  @Test
  void everySampleBelongsToADemo() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".json")))
          .isSubsetOf(Course.DEMOS.stream().map(demo -> demo.word() + ".json").toList());
    }
  }
}
