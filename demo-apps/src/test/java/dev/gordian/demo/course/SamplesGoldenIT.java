package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gordian.reports.browser.Chromium;
import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reports in {@code reports/samples/} are what the agent writes today. Only the JSON is
 * compared with a fresh run; the pages and pictures beside it are made from it.
 */
class SamplesGoldenIT {

  private static final Path SAMPLES = AgentJar.repository().resolve("reports/samples");
  private static final Path DOCS = AgentJar.repository().resolve("reports/docs");

  /** Takes the pictures in a refresh; null if there is none, then they stay as they are. */
  private static Chromium browser;

  private static boolean isAnyPageNew;

  static List<Demo> demos() {
    return Course.DEMOS;
  }

  @BeforeAll
  static void startBrowser() throws IOException {
    Optional<Path> program = Golden.IS_REFRESH ? Chromium.find() : Optional.empty();
    if (program.isPresent()) {
      browser = Chromium.start(program.get());
    }
  }

  @AfterAll
  static void takePicturesOfTheDocs() throws IOException {
    if (browser == null) {
      return;
    }
    try (Chromium closing = browser) {
      if (isAnyPageNew || !Files.isDirectory(DOCS)) {
        SamplePage twoLock = new SamplePage(SAMPLES.resolve("two-lock.json"));
        twoLock.takePicture(closing, "", false, DOCS.resolve("finding-light.png"));
        twoLock.takePicture(closing, "", true, DOCS.resolve("finding-dark.png"));
        SamplePage gate = new SamplePage(SAMPLES.resolve("gate-partial.json"));
        gate.takePicture(closing, "order", false, DOCS.resolve("order-light.png"));
        gate.takePicture(closing, "order", true, DOCS.resolve("order-dark.png"));
      }
    }
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
    SamplePage page = new SamplePage(sample);
    boolean isNew = page.refresh();
    isAnyPageNew |= isNew;
    if (browser != null && (isNew || !Files.exists(page.picture()))) {
      page.takePicture(browser);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("demos")
  void pageHoldsItsSample(Demo demo) throws IOException {
    assumeThat(Golden.IS_REFRESH).as("pages are being written").isFalse();
    SamplePage page = new SamplePage(SAMPLES.resolve(demo.word() + ".json"));

    assertThat(page.data())
        .as(page.html() + ": " + Golden.REMEDY)
        .isEqualTo(MaskedReport.read(page.json()).report());
    assertThat(page.picture()).isNotEmptyFile();
  }

  @Test
  void everySampleBelongsToADemo() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .map(name -> name.replaceFirst("\\.(json|html|png)$", "")))
          .isSubsetOf(Course.DEMOS.stream().map(Demo::word).toList());
    }
  }
}
