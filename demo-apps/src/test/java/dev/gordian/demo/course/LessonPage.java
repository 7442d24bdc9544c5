package dev.gordian.demo.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the course, with the outputs that are pasted into it. */
record LessonPage(Path file) {

  private static final Pattern OUTPUT =
      Pattern.compile("<!-- (one )?output of: (.+?) -->\n```text\n(.*?)```\n", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  /**
   * A pasted output.
   *
   * @param command the arguments of the demo jar that made it
   * @param isOneOfMany whether the next run may print something else
   */
  record Output(String command, boolean isOneOfMany, String text) {

    /** The lines that are not blank, in no particular order, for threads print when they run. */
    static List<String> lines(String text) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
    }
  }

  static List<LessonPage> all() throws IOException {
    try (Stream<Path> files = Files.list(DemoJar.folder().resolve("lessons"))) {
      return files.sorted().map(LessonPage::new).toList();
    }
  }

  String text() throws IOException {
    return Files.readString(file);
  }

  List<Output> outputs() throws IOException {
    return OUTPUT.matcher(text()).results().map(LessonPage::output).toList();
  }

  private static Output output(MatchResult match) {
    return new Output(match.group(2), match.group(1) != null, match.group(3));
  }

  /** Writes the page with other outputs, which are given by their commands. */
  void replaceOutputs(Map<String, String> texts) throws IOException {
    StringBuilder page = new StringBuilder();
    String old = text();
    int end = 0;
    for (Matcher matcher = OUTPUT.matcher(old); matcher.find(); end = matcher.end(3)) {
      String text = texts.getOrDefault(matcher.group(2), matcher.group(3));
      page.append(old, end, matcher.start(3)).append(text);
    }
    Files.writeString(file, page.append(old, end, old.length()));
  }

  /** Where the page points to. */
  List<Path> links() throws IOException {
    List<Path> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text());
    while (matcher.find()) {
      links.add(file.resolveSibling(matcher.group(1)));
    }
    return links;
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
