package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the course fit the demos and each other. */
class PagesTest {

  private static final LessonPage CONTENTS = new LessonPage(DemoJar.folder().resolve("README.md"));

  static List<LessonPage> pages() throws IOException {
    return LessonPage.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void pageHasAllItsParts(LessonPage page) throws IOException {
    assertThat(page.text())
        .startsWith("# ")
        .containsSubsequence(
            "\n## Run it\n",
            "\n## What you see\n",
            "\n## What to change\n",
            "\n## Exercise\n",
            "\n## Solution\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void linksLeadSomewhere(LessonPage page) throws IOException {
    assertThat(page.links()).allSatisfy(link -> assertThat(link).exists());
  }

  @Test
  void linksOfTheContentsLeadSomewhere() throws IOException {
    assertThat(CONTENTS.links()).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
  }

  @Test
  void everyDemoHasItsPageAndNoPageIsLeftOver() throws IOException {
    assertThat(LessonPage.all())
        .extracting(LessonPage::toString)
        .containsExactlyElementsOf(
            Course.DEMOS.stream().map(Course::lessonFile).distinct().toList());
  }

  @Test
  void contentsSayOfEveryDemoWhatTheAgentSays() throws IOException {
    List<String> lines = CONTENTS.text().lines().toList();
    for (Demo demo : Course.DEMOS) {
      String says =
          demo.findings().isEmpty() ? "nothing" : "`" + String.join(", ", demo.findings()) + "`";
      assertThat(lines)
          .as(demo.name())
          .anyMatch(line -> line.contains("| `" + demo.name() + "` | " + says));
    }
  }

  @Test
  void everyKindThatTheCourseShowsHasItsLessonInTheContents() throws IOException {
    List<String> lines = CONTENTS.text().lines().toList();
    Course.DEMOS.stream()
        .flatMap(demo -> demo.findings().stream())
        .distinct()
        .forEach(
            kind ->
                assertThat(lines)
                    .as(kind)
                    .anyMatch(
                        line ->
                            line.startsWith("| `" + kind + "` |") && line.contains("lessons/")));
  }
}
