package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gordian.reports.browser.Chromium;
import dev.gordian.reports.browser.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, opened from disk. */
@Timeout(60)
@EnabledIf(
    value = "dev.gordian.reports.browser.Chromium#isThere",
    disabledReason = "no Chromium on the path: apt-get install chromium")
class PageIT {

  private static final int MANY = 500;
  private static final int LEVEL = 25;

  private static Chromium browser;

  @TempDir static Path folder;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Chromium.start(Chromium.find().orElseThrow());
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String name, JsonNode report) throws IOException {
    Path file = folder.resolve(name + ".html");
    return Files.writeString(file, Tool.report(report, "html", folder));
  }

  private static Page open(String sample) throws IOException {
    return browser.open(page(sample, Samples.json(sample)), 1280, 900, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gate-closed",
        "hierarchy-fixed",
        "orphan-broken",
        "philosophers-at-once",
        "philosophers-try-lock",
        "race",
        "two-lock",
        "two-lock-lucky",
        "upgrade-broken",
        "virtual-broken"
      })
  void everyViewOpensWithoutAWordOnTheConsole(String sample) throws IOException {
    try (Page page = open(sample)) {
      for (String view : List.of("finding", "order", "hierarchy", "course", "run")) {
        page.goTo(view);
        assertThat(page.text("main h1")).as(view).isNotBlank();
        assertThat(page.eval("document.body.dataset.view").asText()).isEqualTo(view);
      }
      assertThat(page.problems()).isEmpty();
      assertThat(page.requests()).as("what the page asks for").hasSize(1);
    }
  }

  @Test
  void arrowKeysLeadThroughTheScheduleUntilTheCircleCloses() throws IOException {
    try (Page page = open("two-lock")) {
      page.press("Home");
      assertThat(page.text(".sentence")).contains("At the beginning nobody holds");
      assertThat(page.count(".waitgraph .arrow")).isZero();
      assertThat(page.count(".lane-frame.future")).isEqualTo(4);

      page.press("ArrowRight");
      assertThat(page.text(".sentence"))
          .contains("\"A\" takes TwoLock.leftLock at TwoLock.java:29");
      assertThat(page.text(".stamp")).isEmpty();

      page.press("ArrowRight");
      page.press("ArrowRight");
      assertThat(page.text(".sentence")).contains("but \"B\" holds it: \"A\" waits.");
      assertThat(page.count(".waitgraph .arrow")).isEqualTo(1);
      assertThat(page.count(".waitgraph .arrow.closed")).isZero();

      page.press("ArrowRight");
      assertThat(page.text(".sentence")).contains("Step 4 of 4", "The circle is closed.");
      assertThat(page.count(".waitgraph .arrow.closed")).isEqualTo(2);
      assertThat(page.count(".waitgraph .node.stuck")).isEqualTo(2);
      assertThat(page.text(".stamp")).isEqualTo("*** DEADLOCK ***");
      assertThat(
              page.eval("document.querySelector('.waitgraph').getAttribute('aria-label')").asText())
          .isEqualTo(
              "Wait-for graph: \"A\" waits for \"B\", \"B\" waits for \"A\". The circle is closed.");

      page.press("ArrowLeft");
      assertThat(page.text(".stamp")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two-lock-lucky, *** WOULD DEADLOCK ***, 2",
    "philosophers-naive, *** WOULD DEADLOCK ***, 5",
    "upgrade-broken, *** DEADLOCK ***, 1",
    "orphan-broken, *** NEVER RELEASED ***, 0",
    "hierarchy-broken, *** OUT OF ORDER ***, 1",
  })
  void lastStepSaysWhatItComesTo(String sample, String stamp, int closed) throws IOException {
    try (Page page = open(sample)) {
      page.press("End");
      assertThat(page.text(".stamp")).isEqualTo(stamp);
      assertThat(page.count(".stage-graph .arrow.closed")).isEqualTo(closed);
    }
  }

  @Test
  void playGoesOnByItselfFromTheBeginning() throws IOException {
    try (Page page = open("hierarchy-broken")) {
      page.press("End");
      page.click(".control.play");
      assertThat(page.text(".control.play")).contains("Pause");
      assertThat(page.text(".sentence")).contains("Beginning");
      page.waitUntil("document.querySelector('.stamp').innerText !== ''");
      page.waitUntil("document.querySelector('.control.play').innerText.includes('Play')");
    }
  }

  @Test
  void findingHasConditionsFixSuppressionLineLessonAndStacks() throws IOException {
    JsonNode finding = Samples.json("two-lock-lucky").at("/findings/0");
    try (Page page = open("two-lock-lucky")) {
      assertThat(page.text("h1")).contains("\"A\" takes TwoLockLucky.leftLock");
      assertThat(page.count(".condition")).isEqualTo(4);
      assertThat(page.text("ol.order")).containsSubsequence("leftLock", "rightLock");
      assertThat(page.text("main")).contains("TwoLockLucky.rightThenLeft(TwoLockLucky.java:39)");
      assertThat(page.text("main"))
          .contains(finding.get("suppressLine").asText().split("#")[0].strip());
      assertThat(page.count("details.stack")).isEqualTo(2);
      assertThat(page.count("details.stack[open]")).isZero();

      page.click("a[href^='#course/']");
      page.waitUntil("document.querySelector('.lesson.selected') !== null");
      assertThat(page.text(".lesson.selected"))
          .contains("java -jar demo-apps.jar lesson two-lock-lucky");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "two-lock, Circular wait, one order everywhere",
    "upgrade-broken, Hold and wait, Release the lock before asking for it again",
    "orphan-broken, Hold and wait, unlock in a finally block",
  })
  void oneConditionIsBrokenByTheFix(String sample, String name, String how) throws IOException {
    try (Page page = open(sample)) {
      assertThat(page.count(".condition.mended")).isEqualTo(1);
      assertThat(page.text(".condition.mended")).contains(name).contains(how);
    }
  }

  @Test
  void dismissedCircleStandsApartWithItsReason() throws IOException {
    try (Page page = open("gate-closed")) {
      assertThat(page.text(".list")).contains("0 findings", "Dismissed: these cannot deadlock");
      assertThat(page.text(".reason")).contains("both hold the gate lock Gate.kitchenDoor");
      assertThat(page.text(".verdict")).contains("1 circle of locks cannot deadlock");
      assertThat(page.count(".player")).isZero();
    }
  }

  @Test
  void lockOrderGraphHasLevelsAndMarksWhatGoesAgainstThem() throws IOException {
    try (Page page = open("gate-partial")) {
      page.goTo("order");
      assertThat(page.count(".lock-node")).isEqualTo(3);
      assertThat(page.count(".ordergraph .edge")).isEqualTo(4);
      assertThat(page.count(".ordergraph .edge.against.defect")).isEqualTo(1);
      assertThat(page.text(".order-table")).contains("3 locks, 4 pairs");
      JsonNode tops =
          page.eval(
              "['kitchenDoor', 'oven', 'fridge'].map(n => document.querySelector("
                  + "`.lock-node[data-name$='.${n}']`).getBoundingClientRect().top)");
      assertThat(tops.get(0).asDouble()).isLessThan(tops.get(1).asDouble());
      assertThat(tops.get(1).asDouble()).isLessThan(tops.get(2).asDouble());

      page.eval(
          "document.querySelector('.ordergraph .edge.against').dispatchEvent(new MouseEvent('click', {bubbles: true}))");
      assertThat(page.text(".order-detail"))
          .contains(
              "Gate.fridge, then Gate.oven", "Against the order.", "Gate.java:55", "Gate.java:56");
      page.eval("document.querySelector('.lock-node').focus()");
      page.press("Enter");
      assertThat(page.text(".order-detail")).contains("Whole name", "Level");
    }
  }

  @Test
  void zoomAndSearchWorkByKeyboard() throws IOException {
    try (Page page = open("ring-broken")) {
      page.goTo("order");
      String width = "document.querySelector('.lock-node').getBoundingClientRect().width";
      double before = page.eval(width).asDouble();
      page.eval("document.querySelector('.ordergraph').focus()");
      page.press("-");
      assertThat(page.eval(width).asDouble()).isLessThan(before);
      page.press("0");
      assertThat(page.eval(width).asDouble()).isEqualTo(before);

      page.press("/");
      page.waitUntil("document.activeElement.type === 'search'");
      page.type("plot");
      page.waitUntil("document.querySelectorAll('.lock-node.found').length === 1");
      assertThat(page.text(".matches")).isEqualTo("1 lock");
      page.press("Enter");
      assertThat(page.text(".order-detail h2")).isEqualTo("Ring.plotter");
    }
  }

  @Test
  void declaredHierarchyStandsBesideTheObservedOrder() throws IOException {
    try (Page page = open("hierarchy-broken")) {
      page.goTo("hierarchy");
      assertThat(page.eval("document.querySelector('.comparison').textContent").asText())
          .contains("Declared", "ledger", "accounts", "Observed in this run", "level 1");
      assertThat(page.count(".comparison .broken-step")).isEqualTo(1);
      assertThat(page.count(".violations li")).isEqualTo(1);
    }
    try (Page page = open("hierarchy-fixed")) {
      page.goTo("hierarchy");
      assertThat(page.text("main")).contains("The run kept to the declared order.");
      assertThat(page.count(".comparison .broken-step")).isZero();
    }
  }

  @Test
  void filtersNarrowTheList() throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ArrayNode findings = report.withArray("findings");
    for (String sample : List.of("two-lock", "hierarchy-broken", "upgrade-broken")) {
      findings.add(Samples.json(sample).at("/findings/0"));
    }
    try (Page page = browser.open(page("four", report), 1280, 900, false)) {
      assertThat(page.text(".list-count")).isEqualTo("4 findings");
      page.click(".chip");
      assertThat(page.text(".list-count")).isEqualTo("3 of 4 findings");
      page.click(".chip");
      assertThat(page.text(".list-count")).isEqualTo("4 findings");

      page.press("/");
      page.type("priceslock");
      page.waitUntil("document.querySelectorAll('.item').length === 1");
      assertThat(page.text(".item")).contains("Self-deadlock");
      page.click(".item");
      page.waitUntil("document.querySelector('h1').innerText.includes('Upgrade.pricesLock')");
      assertThat(page.problems()).isEmpty();
    }
  }

  @Test
  void stackOfAnotherThreadIsSaidToBeOne() throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ((ObjectNode) report.at("/findings/0/edges/0")).put("stackOf", "C");
    try (Page page = browser.open(page("other-stack", report), 1280, 900, false)) {
      String said = "This stack is of \"C\", which was at the same places before.";
      assertThat(page.eval("document.querySelector('details.stack').textContent").asText())
          .containsOnlyOnce(said);
    }
  }

  @Test
  void hostileNamesAreShownAndNotRun() throws IOException {
    try (Page page = browser.open(page("hostile", Samples.hostile()), 1280, 900, false)) {
      assertThat(page.text("h1")).contains("<svg onload=window.hacked=1>", "hacked=1>\"];");
      for (String view : List.of("order", "hierarchy", "run", "finding")) {
        page.goTo(view);
      }
      page.eval("dispatchEvent(new Event('beforeprint'))");
      assertThat(page.count("main img, main svg[onload], #print img, body > svg")).isZero();
      assertThat(page.eval("typeof window.hacked").asText()).isEqualTo("undefined");
      assertThat(page.problems()).isEmpty();
    }
  }

  @Test
  void themeFollowsTheSystemAndCanBeChanged() throws IOException {
    String ground = "getComputedStyle(document.body).backgroundColor";
    Path file = page("dark", Samples.json("two-lock"));
    try (Page light = browser.open(file, 1280, 900, false);
        Page dark = browser.open(file, 1280, 900, true)) {
      String white = light.eval(ground).asText();
      String black = dark.eval(ground).asText();
      assertThat(white).isEqualTo("rgb(251, 250, 247)");
      assertThat(black).isEqualTo("rgb(21, 23, 27)");
      dark.click("#theme");
      assertThat(dark.eval(ground).asText()).isEqualTo(white);
      light.click("#theme");
      assertThat(light.eval(ground).asText()).isEqualTo(black);
      assertThat(light.text(".stamp")).isEqualTo("*** DEADLOCK ***");
    }
  }

  @Test
  void everythingIsOnPaper() throws IOException {
    try (Page page = open("gate-partial")) {
      page.eval("dispatchEvent(new Event('beforeprint'))");
      assertThat(page.eval("document.querySelector('#print').textContent").asText())
          .contains("WOULD DEADLOCK", "Circular wait", "Lock order", "Hierarchy", "This run");
      assertThat(page.count("#print details:not([open])")).isZero();
      assertThat(page.count("#print .ordergraph .edge.against.defect")).isEqualTo(1);
      page.eval("dispatchEvent(new Event('afterprint'))");
      assertThat(page.eval("document.querySelector('#print').hidden").asBoolean()).isTrue();
      assertThat(page.print()).startsWith('%', 'P', 'D', 'F');
      assertThat(page.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"two-lock, 390", "philosophers-naive, 390", "two-lock, 1280", "gate-partial, 800"})
  void pageIsNotWiderThanTheScreen(String sample, int width) throws IOException {
    try (Page page = browser.open(page(sample, Samples.json(sample)), width, 900, false)) {
      for (String view : List.of("finding", "order", "hierarchy", "course", "run")) {
        page.goTo(view);
        assertThat(page.eval("document.documentElement.scrollWidth").asInt())
            .as(view)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void everyControlHasAName() throws IOException {
    try (Page page = open("two-lock")) {
      for (String view : List.of("finding", "order")) {
        page.goTo(view);
        assertThat(
                page.eval(
                    "[...document.querySelectorAll('button, input, [role=img], [role=button], [tabindex=\"0\"]')]"
                        + ".filter(e => !e.getAttribute('aria-label') && !e.closest('label') && !e.innerText?.trim())"
                        + ".map(e => e.outerHTML)"))
            .as(view)
            .isEmpty();
      }
    }
  }

  @Test
  void fiveHundredLocksStayUsable() throws IOException {
    try (Page page = browser.open(page("many", many()), 1280, 900, false)) {
      page.goTo("order");
      assertThat(page.count(".lock-node")).as("only near findings").isBetween(2, 50);
      page.click(".only input");
      assertThat(page.count(".lock-node")).isEqualTo(MANY);

      page.press("/");
      page.type("Store7.lock");
      page.waitUntil("document.querySelectorAll('.lock-node.found').length === 1");
      page.press("Enter");
      assertThat(page.text(".order-detail h2")).isEqualTo("Store7.lock");
      assertThat(page.problems()).isEmpty();
    }
  }

  /** Levels of 25 locks; each lock is held when some of the next levels are taken. */
  private static ObjectNode many() throws IOException {
    ObjectNode report = Samples.json("two-lock-lucky");
    ObjectNode order = (ObjectNode) report.get("lockOrder");
    JsonNode lock = order.at("/locks/0");
    JsonNode edge = order.at("/edges/0");
    ArrayNode levels = order.withArray("toAdopt");
    int stores = MANY - 2;
    for (int i = 0; i < stores; i++) {
      order.withArray("locks").add(((ObjectNode) lock.deepCopy()).put("name", store(i)));
      for (int next : List.of(i + LEVEL, i + LEVEL + i % 7, i + 3 * LEVEL, i + 17 * LEVEL)) {
        if (next < stores) {
          order
              .withArray("edges")
              .add(((ObjectNode) edge.deepCopy()).put("from", store(i)).put("to", store(next)));
        }
      }
      if (i % LEVEL == 0) {
        levels.addArray();
      }
      ((ArrayNode) levels.get(levels.size() - 1)).add(store(i));
    }
    order.set("levels", levels.deepCopy());
    return report;
  }

  private static String store(int i) {
    return "com.acme.Store" + i + ".lock";
  }
}
