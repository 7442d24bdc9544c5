package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lock-order graph for Graphviz and for Mermaid. */
class GraphRenderersTest {

  private static final String GATE = "dev.gordian.demo.Gate.";

  @TempDir Path folder;

  @Test
  void dotHasTheLevelsFromTheTopDown() {
    assertThat(Tool.report("gate-partial", "dot"))
        .startsWith("digraph")
        .containsSubsequence(
            "subgraph \"level 1\" {",
            "rank=same;",
            '"' + GATE + "kitchenDoor\"",
            "subgraph \"level 2\" {",
            "rank=same;",
            '"' + GATE + "oven\"",
            "subgraph \"level 3\" {",
            "rank=same;",
            '"' + GATE + "fridge\"");
  }

  @Test
  void dotMarksOnlyTheEdgeAgainstTheOrder() {
    String dot = Tool.report("gate-partial", "dot");

    assertThat(dot.lines().filter(line -> line.contains("against the order")))
        .singleElement()
        .asString()
        .startsWith("  \"" + GATE + "fridge\" -> \"" + GATE + "oven\" [")
        .contains("color=\"#b3261e\"", "Gate.java:55, then Gate.java:56");
  }

  @Test
  void dismissedEdgeIsNoDefect() {
    String dot = Tool.report("gate-closed", "dot");

    assertThat(dot).contains("against the order", "style=dashed").doesNotContain("#b3261e");
    assertThat(Tool.report("gate-closed", "mermaid"))
        .contains("against the order")
        .doesNotContain("linkStyle");
  }

  @Test
  void mermaidHasASubgraphForEachLevel() {
    assertThat(Tool.report("gate-partial", "mermaid"))
        .startsWith("flowchart TB\n")
        .containsSubsequence(
            "subgraph level1[\"level 1\"]",
            "lock1[\"" + GATE + "kitchenDoor\"]",
            "subgraph level2[\"level 2\"]",
            "lock2[\"" + GATE + "oven\"]",
            "subgraph level3[\"level 3\"]",
            "lock3[\"" + GATE + "fridge\"]",
            "lock1 --> lock2",
            "lock3 -. against the order .-> lock2",
            "linkStyle 3 stroke:#b3261e");
  }

  @Test
  void locksOfOneClassAreALoop() {
    assertThat(Tool.report("transfer-broken", "dot"))
        .contains("Transfer$Account\" -> \"dev.gordian.demo.Transfer$Account\" [")
        .contains("against the order");
    assertThat(Tool.report("transfer-broken", "mermaid"))
        .contains("lock1 -. against the order .-> lock1");
  }

  @Test
  void hostileNamesStayNames() throws IOException {
    String dot = Tool.report(Samples.hostile(), "dot", folder);
    assertThat(dot).contains("onerror=window.hacked=1>\\\"];");
    assertThat(dot.replaceAll("\\\\.", "").lines())
        .allSatisfy(line -> assertThat(line.chars().filter(c -> c == '"').count() % 2).isZero());

    String mermaid = Tool.report(Samples.hostile(), "mermaid", folder);
    assertThat(mermaid)
        .doesNotContain("<", "\u2028", "\u001b")
        .containsPattern("lock\\d\\[\"evil\\.#60;/script#62;#60;img src#61;x");
  }
}
