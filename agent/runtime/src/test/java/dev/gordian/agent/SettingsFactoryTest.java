package dev.gordian.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.engine.Settings;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFactoryTest {

  private static final Run RUN = new Run(4711, Instant.EPOCH, null, "jvm", "17", "Main", "");

  @TempDir Path folder;

  private Settings settings(String arguments) throws BadOption {
    String report = "report=" + folder.resolve("report.json");
    String all = arguments.contains("report=") ? arguments : report + "," + arguments;
    Options options = Options.read(all, new Properties(), Map.of());
    options.check();
    return SettingsFactory.of(options, RUN, "1.0");
  }

  @Test
  void defaults() throws BadOption {
    Settings settings = settings("");
    assertThat(settings.filters).isEqualTo(Filter.all());
    assertThat(settings.failOn).isEmpty();
    assertThat(settings.exitOnDeadlock).isFalse();
    assertThat(settings.intervalMs).isEqualTo(100);
    assertThat(settings.console.level()).isEqualTo(Console.Level.SUMMARY);
    assertThat(settings.hierarchy).isNull();
    assertThat(settings.suppressions.rules()).isEmpty();
  }

  @Test
  void lists() throws BadOption {
    Settings settings = settings("dismiss=gate-lock:try-lock,failOn=deadlock:hierarchy-violation");
    assertThat(settings.filters).containsExactlyInAnyOrder(Filter.GATE_LOCK, Filter.TRY_LOCK);
    assertThat(settings.failOn).containsExactlyInAnyOrder(Kind.DEADLOCK, Kind.HIERARCHY_VIOLATION);
    assertThat(settings("dismiss=none").filters).isEmpty();
    assertThat(settings("failOn=all").failOn).containsExactlyInAnyOrder(Kind.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dismiss=gate | option dismiss has \"gate\"; it may be all, none, or a list with \":\" of",
        "failOn=deadlock:dead | option failOn has \"dead\"; it may be all, none, or a list",
        "console=loud | option console is \"loud\"; it may be off, summary, full",
        "onDeadlock=stop | option onDeadlock is \"stop\"; it may be report, exit",
        "interval=0 | option interval is \"0\"; it may be a whole number from 1 to",
        "detail=high | option detail is \"high\"; it may be bounded, full",
        "strict=1 | option strict is \"1\"; it may be true, false",
        "hierarchy=/no/such/file | hierarchy file /no/such/file not found",
        "suppress=/no/such/file | suppress file /no/such/file not found",
      })
  void badValuesAreNamed(String argument, String message) {
    assertThatThrownBy(() -> settings(argument))
        .isInstanceOf(BadOption.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void theProcessIdIsPutIntoPathsAndMissingFoldersAreMade() throws BadOption {
    Path wanted = folder.resolve("new/deep/report-4711.json");
    Settings settings =
        settings("report=" + folder + "/new/deep/report-%p.json,html=" + folder + "/%p.html");
    assertThat(settings.reportFiles.toString())
        .isEqualTo(wanted + " and " + folder.resolve("4711.html"));
    assertThat(Files.isDirectory(wanted.getParent())).isTrue();
    assertThat(wanted).doesNotExist();
  }

  @Test
  void aReportThatCannotBeWrittenIsAnErrorIfTheUserIsStrict() throws Exception {
    Files.createDirectory(folder.resolve("taken"));
    String argument = "report=" + folder.resolve("taken");
    assertThat(settings(argument).reportFiles.isEmpty()).isTrue();
    assertThatThrownBy(() -> settings(argument + ",strict=true"))
        .isInstanceOf(BadOption.class)
        .hasMessageContaining("cannot write the report")
        .hasMessageContaining("choose another path with report=FILE");
  }

  @Test
  void theDeclaredOrderIsRead() throws Exception {
    Path order =
        Files.writeString(folder.resolve("order.json"), "{\"levels\": [{\"locks\": [\"a.B\"]}]}");
    assertThat(settings("hierarchy=" + order).hierarchy.levels()).hasSize(1);
  }
}
