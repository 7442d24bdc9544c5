package dev.gordian.reports;

import dev.gordian.core.findings.Names;
import dev.gordian.core.report.LockOrder;
import dev.gordian.core.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lock-order graph for Mermaid: one subgraph per level, edges against the order in red. */
final class MermaidRenderer implements Renderer {

  private static final String PLAIN = "._$ ()[]@:,-/";

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    OrderPicture picture = new OrderPicture(report);
    Map<String, String> nodes = new HashMap<>();
    StringBuilder s = new StringBuilder("flowchart TB\n");
    for (int i = 0; i < picture.levels.size(); i++) {
      s.append("  subgraph level").append(i + 1).append("[\"level ").append(i + 1);
      s.append("\"]\n    direction LR\n");
      for (String name : picture.levels.get(i)) {
        String node = "lock" + (nodes.size() + 1);
        nodes.put(name, node);
        s.append("    ").append(node).append("[\"").append(escaped(name)).append("\"]\n");
      }
      s.append("  end\n");
    }
    List<String> defects = new ArrayList<>();
    List<LockOrder.Edge> edges = report.lockOrder.edges;
    for (int i = 0; i < edges.size(); i++) {
      LockOrder.Edge edge = edges.get(i);
      boolean isAgainst = picture.isAgainst(edge);
      s.append("  ").append(nodes.get(edge.from));
      s.append(isAgainst ? " -. against the order .-> " : " --> ");
      s.append(nodes.get(edge.to)).append('\n');
      if (isAgainst && picture.isOnFinding(edge)) {
        defects.add(Integer.toString(i));
      }
    }
    if (!defects.isEmpty()) {
      s.append("  linkStyle ").append(String.join(",", defects));
      s.append(" stroke:#b3261e,stroke-width:3px,color:#b3261e\n");
    }
    out.write(s.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whatever could mean something to Mermaid or to HTML becomes a character code. */
  private static String escaped(String name) {
    StringBuilder s = new StringBuilder();
    Names.printable(name)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                s.appendCodePoint(c);
              } else {
                s.append('#').append(c).append(';');
              }
            });
    return s.toString();
  }
}
