package dev.gordian.demo.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gordian.reports.browser.Chromium;
import dev.gordian.reports.browser.Page;
import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of a sample report, and its picture: both derive from the JSON. */
record SamplePage(Path json) {

  private static final String BEGIN = "<script type=\"application/json\" id=\"report\">";
  private static final String END = "</script>";

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 860;

  Path html() {
    return sibling(".html");
  }

  Path picture() {
    return sibling(".png");
  }

  private Path sibling(String ending) {
    return json.resolveSibling(json.getFileName().toString().replace(".json", ending));
  }

  /** The report within the page. */
  JsonNode data() throws IOException {
    String page = Files.readString(html());
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return new ObjectMapper().readTree(page.substring(begin, page.indexOf(END, begin)));
  }

  /** Makes the page anew; returns whether it is another one now. */
  boolean refresh() throws IOException {
    String before = Files.exists(html()) ? Files.readString(html()) : "";
    String java = Jvm.current().java().toString();
    String agent = AgentJar.path().toString();
    Process process =
        new ProcessBuilder(
                java,
                "-jar",
                agent,
                "report",
                json.toString(),
                "--to",
                "html",
                "--out",
                html().toString())
            .inheritIO()
            .start();
    try {
      assertThat(process.waitFor()).as("exit code of report " + json).isZero();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
    return !Files.readString(html()).equals(before);
  }

  /** Takes a picture of what is seen first. */
  void takePicture(Chromium browser) throws IOException {
    takePicture(browser, "", false, picture());
  }

  /** Takes a picture of the view with that name. */
  void takePicture(Chromium browser, String view, boolean isDark, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (Page page = browser.open(html(), WIDTH, HEIGHT, isDark)) {
      if (!view.isEmpty()) {
        page.goTo(view);
      }
      page.screenshot(file);
      assertThat(page.problems()).isEmpty();
    }
  }
}
