package dev.gordian.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassPatternTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Bank, com.acme.Bank, true",
    "com.acme.Bank, com.acme.Bank$Account, true",
    "com.acme.Bank, com.acme.Banker, false",
    "com.acme.Bank, org.com.acme.Bank, false",
    "com.acme.*, com.acme.Bank, true",
    "com.acme.*, com.acme.deep.Bank$1, true",
    "com.acme.*, com.acmeX.Bank, false",
    "com.acme.*, comXacme.Bank, false",
    "*Bank, com.acme.Bank, true",
    "com.*.Bank, com.acme.deep.Bank, true",
    "com.acme.Bank$Account, com.acme.Bank$Account, true",
    "com.acme.Bank$Account, com.acme.Bank, false",
    "*, anything, true",
  })
  void meansClassesAndWhatIsNestedInThem(String pattern, String className, boolean expected) {
    assertThat(new ClassPattern(List.of(pattern)).matches(className)).isEqualTo(expected);
  }

  @Test
  void anyOfSeveralIsEnough() {
    ClassPattern pattern = new ClassPattern(List.of("com.acme.*", "org.foo.Bar"));
    assertThat(pattern.isEmpty()).isFalse();
    assertThat(pattern.matches("org.foo.Bar")).isTrue();
    assertThat(pattern.matches("org.foo.Baz")).isFalse();
  }

  @Test
  void noneMeansNothing() {
    ClassPattern pattern = new ClassPattern(List.of());
    assertThat(pattern.isEmpty()).isTrue();
    assertThat(pattern.matches("com.acme.Bank")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "report, report, 0",
    "reprot, report, 2",
    "'', report, 6",
    "html, '', 4",
    "htm, html, 1",
    "kitten, sitting, 3",
  })
  void wordsAreAsFarApartAsTheyNeedChanges(String a, String b, int distance) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(distance);
    assertThat(Levenshtein.distance(b, a)).isEqualTo(distance);
  }
}
