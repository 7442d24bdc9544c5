package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void readsEveryKindOfValue() {
    Object value = Json.parse(" {\"a\": [1, -2.5e1, true, false, null], \"b\": {}, \"c\": []} ");

    assertThat(value)
        .isEqualTo(
            Map.of(
                "a", Arrays.asList(1.0, -25.0, true, false, null), "b", Map.of(), "c", List.of()));
  }

  @Test
  void readsEscapes() {
    assertThat(Json.parse("\"\\\"A\\\" \\\\ \\/ \\n \\u00e9\"")).isEqualTo("\"A\" \\ / \n \u00e9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[1 2]", "{\"a\" 1}", "\"a", "tru", "{} {}", "\"\\u00", "{a: 1}"})
  void refusesWhatIsNoJson(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
