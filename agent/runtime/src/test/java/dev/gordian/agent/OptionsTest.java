package dev.gordian.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {

  @TempDir Path folder;

  private final Properties properties = new Properties();
  private final Map<String, String> environment = new HashMap<>();

  private Options read(String arguments) {
    return Options.read(arguments, properties, environment);
  }

  private String config(String text) throws IOException {
    return Files.writeString(folder.resolve("gordian.properties"), text).toString();
  }

  private void assertProblem(String arguments, String message) {
    assertThatThrownBy(() -> read(arguments).check())
        .isInstanceOf(BadOption.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void defaultsHoldWhereNothingIsSaid() throws BadOption {
    for (String nothing : new String[] {null, "", " , "}) {
      Options options = read(nothing);
      options.check();
      assertThat(options.get(Option.REPORT)).isEqualTo("gordian-report.json");
      assertThat(options.get(Option.HTML)).isNull();
      assertThat(options.get(Option.INTERVAL)).isEqualTo("100");
      assertThat(options.list(Option.INCLUDE)).isEmpty();
      assertThat(options.isStrict()).isFalse();
    }
  }

  /** Argument, system property, environment, file: each goes before what follows it. */
  @ParameterizedTest
  @EnumSource(Option.class)
  void theFirstFoundWins(Option option) throws Exception {
    if (option == Option.CONFIG) {
      return;
    }
    String config = "config=" + config(option.key + " = file \n");
    assertThat(read(config).get(option)).isEqualTo("file");
    environment.put("GORDIAN_" + option.key.toUpperCase(java.util.Locale.ROOT), "environment");
    assertThat(read(config).get(option)).isEqualTo("environment");
    properties.setProperty("gordian." + option.key, "property");
    assertThat(read(config).get(option)).isEqualTo("property");
    Options options = read(config + "," + option.key + "=argument," + option.key + "=late");
    assertThat(options.get(option)).isEqualTo("argument");
    options.check();
  }

  @Test
  void theFileMayBeNamedAnywhere() throws Exception {
    environment.put("GORDIAN_CONFIG", config("# a remark\n! another\n\nhtml=a=b.html\r\n"));
    Options options = read(null);
    options.check();
    assertThat(options.get(Option.HTML)).isEqualTo("a=b.html");
  }

  @ParameterizedTest
  @CsvSource({
    "reprot=x, report",
    "REPORT=x, report",
    "excludes=x, exclude",
    "fail-on=x, failOn",
    "ondeadlok=exit, onDeadlock",
    "strikt=true, strict",
    "hierachy, hierarchy",
  })
  void anUnknownKeyIsNamedWithTheNearestAndAllOthers(String argument, String nearest) {
    String key = argument.replaceFirst("=.*", "");
    assertProblem(
        "html=x," + argument,
        "unknown option \"" + key + "\", nearest is \"" + nearest + "\"; known: report, html,");
  }

  @Test
  void whereTheUnknownKeyStandsIsSaid() throws IOException {
    String file = config("html=x\n\nhtlm=y\n");
    assertProblem(
        "config=" + file, "config file " + file + ", line 3: unknown option \"htlm\", nearest is");
    properties.setProperty("gordian.htlm", "x");
    assertProblem("", "system property gordian.htlm: unknown option \"htlm\", nearest is \"html\"");
  }

  @Test
  void aKeyWithoutAValueIsNone() throws IOException {
    assertProblem("html", "option \"html\" has no value: write html=VALUE");
    String file = config("html\n");
    assertProblem("config=" + file, "line 1: option \"html\" has no value: write html=VALUE");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    String missing = folder.resolve("missing").toString();
    assertProblem("config=" + missing, "config file " + missing + " cannot be read");
  }

  /** As where a program has wrapped the system's before the agent is attached. */
  @Test
  void propertiesThatAreDefaultsOfOthersCount() {
    Properties wrapped = new Properties(properties);
    properties.setProperty("gordian.interval", "7");

    assertThat(Options.read("", wrapped, environment).get(Option.INTERVAL)).isEqualTo("7");
  }

  @Test
  void propertiesThatAreNoStringsAreNobodysBusiness() throws BadOption {
    properties.put("gordian.interval", 7);
    properties.put("gordian.htlm", 7);
    properties.put(7, "gordian");
    Options options = read("");
    options.check();

    assertThat(options.get(Option.INTERVAL)).isEqualTo("100");
  }

  @Test
  void otherPropertiesAreNobodysBusiness() {
    properties.setProperty("app.htlm", "x");
    environment.put("GORDIAN_OTHER", "x");
    assertThatCode(() -> read("html=x").check()).doesNotThrowAnyException();
  }

  /** Whoever asked for strictness, anywhere, gets it, whatever else is wrong. */
  @Test
  void strictnessIsKnownEvenIfSomethingElseIsWrong() throws IOException {
    assertThat(read("nonsense=1,strict=true").isStrict()).isTrue();
    assertThat(read("nonsense=1").isStrict()).isFalse();
    String file = config("nonsense=1\nstrict=true\n");
    assertThat(read("more nonsense,config=" + file).isStrict()).isTrue();
    assertThat(read("strict=false,config=" + file).isStrict()).isFalse();
    properties.setProperty("gordian.strict", "true");
    assertThat(read("nonsense").isStrict()).isTrue();
  }

  @Test
  void listsAreSeparatedByColons() {
    assertThat(read("include=com.acme.*: org.foo.Bar ::").list(Option.INCLUDE))
        .containsExactly("com.acme.*", "org.foo.Bar");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "3600001", "1e3", "ten", "''", "99999999999"})
  void numbersOutOfRange(String value) {
    assertThatThrownBy(() -> read("interval=" + value).number(Option.INTERVAL, 1, 3_600_000))
        .isInstanceOf(BadOption.class)
        .hasMessage(
            "option interval is \"" + value + "\"; it may be a whole number from 1 to 3600000");
  }

  @Test
  void numbersInRange() throws BadOption {
    assertThat(read("interval=1").number(Option.INTERVAL, 1, 5)).isEqualTo(1);
    assertThat(read("interval=5").number(Option.INTERVAL, 1, 5)).isEqualTo(5);
  }

  @Test
  void words() throws BadOption {
    assertThat(read("strict=true").flag(Option.STRICT)).isTrue();
    assertThatThrownBy(() -> read("strict=yes").flag(Option.STRICT))
        .hasMessage("option strict is \"yes\"; it may be true, false");
  }
}
