package dev.gordian.demo.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the course, with the outputs that are pasted into it. */
record LessonPage(Path file) {

  /** {@code one output} is one of many that can come out, and is not compared. */
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- (one )?output of: (.+?) -->\n```text\n(.*?)```\n", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  static final Path FOLDER = DemoJar.folder().resolve("lessons");

  static List<LessonPage> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(LessonPage::new).toList();
    }
  }

  String text() throws IOException {
    return Files.readString(file);
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

  /** Something that makes the text of an output anew. */
  interface Runner {
    String run(String command) throws IOException;
  }

  /** The page with outputs as they are today; what says the same stays as it is. */
  String refreshed(Runner runner) throws IOException {
    StringBuilder page = new StringBuilder();
    String text = text();
    int end = 0;
    for (Matcher matcher = OUTPUT.matcher(text); matcher.find(); end = matcher.end(3)) {
      boolean isOneOfMany = matcher.group(1) != null;
      String old = matcher.group(3);
      String fresh = runner.run(matcher.group(2));
      boolean isSame = isOneOfMany ? !old.isEmpty() : sortedLines(old).equals(sortedLines(fresh));
      page.append(text, end, matcher.start(3)).append(isSame ? old : fresh);
    }
    return page.append(text, end, text.length()).toString();
  }

  /** Threads that run at the same time may print in any order; the version says nothing. */
  private static String sortedLines(String output) {
    String withoutVersion = output.replaceAll("(?m)^gordian \\S+:", "gordian:");
    return Arrays.stream(withoutVersion.split("\n")).sorted().collect(Collectors.joining("\n"));
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
