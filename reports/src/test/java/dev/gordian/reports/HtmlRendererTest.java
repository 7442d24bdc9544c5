package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a file; how it behaves is the matter of {@link PageIT}. */
class HtmlRendererTest {

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"report\">(.*?)</script>", Pattern.DOTALL);

  @TempDir Path folder;

  private static JsonNode dataOf(String page) throws IOException {
    Matcher matcher = DATA.matcher(page);
    assertThat(matcher.find()).isTrue();
    return Samples.JSON.readTree(matcher.group(1));
  }

  @Test
  void pageHoldsTheReport() throws IOException {
    assertThat(dataOf(Tool.report("two-lock", "html"))).isEqualTo(Samples.json("two-lock"));
  }

  @Test
  void hostileNamesDoNotLeaveTheData() throws IOException {
    ObjectNode report = Samples.hostile();
    String page = Tool.report(report, "html", folder);

    assertThat(dataOf(page).at("/findings/0/title")).isEqualTo(report.at("/findings/0/title"));
    assertThat(dataOf(page).get("lockOrder")).isEqualTo(report.get("lockOrder"));
    assertThat(page).doesNotContain("<img src=x", "<svg onload", "\u2028");
  }

  @Test
  void pageIsOneFileUnderAMegabyteThatAsksForNoOther() throws IOException {
    String page = Tool.report("race", "html");

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(1_000_000);
    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContainPattern("<link|<script[^>]* src|@import|url\\([^#]|fetch\\(|XMLHttpRequest")
        .doesNotContain("sourceMappingURL", "@report@", "@script@");
  }

  /** A finding can point to its lesson in a page that lies anywhere. */
  @Test
  void pageKnowsEveryLessonOfTheCourse() throws IOException {
    String script = Files.readString(Path.of("src/main/page/lessons.js"));
    List<String> known =
        Pattern.compile("name: '([^']+)'").matcher(script).results().map(m -> m.group(1)).toList();

    try (Stream<Path> pages = Files.list(Path.of("../demo-apps/lessons"))) {
      assertThat(known)
          .containsExactlyElementsOf(
              pages
                  .map(page -> page.getFileName().toString())
                  .sorted()
                  .map(name -> name.replaceFirst("^\\d+-", "").replaceFirst("\\.md$", ""))
                  .toList());
    }
  }
}
