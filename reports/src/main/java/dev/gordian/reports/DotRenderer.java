package dev.gordian.reports;

import dev.gordian.core.report.LockOrder;
import dev.gordian.core.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lock-order graph for Graphviz: levels from the top down, edges against the order in red. */
final class DotRenderer implements Renderer {

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    OrderPicture picture = new OrderPicture(report);
    StringBuilder s = new StringBuilder();
    s.append("digraph \"lock order\" {\n");
    s.append("  rankdir=TB;\n");
    s.append("  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n");
    s.append("  edge [color=\"#5b6470\"];\n");
    for (int i = 0; i < picture.levels.size(); i++) {
      addLevel(s, i + 1, picture.levels.get(i));
    }
    for (int i = 1; i < picture.levels.size(); i++) {
      // Keeps the levels one below the other, also where no edge joins them.
      s.append("  ").append(quoted(picture.levels.get(i - 1).get(0)));
      s.append(" -> ").append(quoted(picture.levels.get(i).get(0))).append(" [style=invis];\n");
    }
    for (LockOrder.Edge edge : report.lockOrder.edges) {
      addEdge(s, edge, picture);
    }
    s.append("}\n");
    out.write(s.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void addLevel(StringBuilder s, int number, List<String> names) {
    s.append("  subgraph \"level ").append(number).append("\" {\n");
    s.append("    rank=same;\n");
    for (String name : names) {
      s.append("    ").append(quoted(name)).append(" [tooltip=\"level ").append(number);
      s.append("\"];\n");
    }
    s.append("  }\n");
  }

  private static void addEdge(StringBuilder s, LockOrder.Edge edge, OrderPicture picture) {
    s.append("  ").append(quoted(edge.from)).append(" -> ").append(quoted(edge.to));
    s.append(" [edgetooltip=").append(quoted(OrderPicture.places(edge)));
    if (picture.isAgainst(edge)) {
      boolean isDefect = picture.isOnFinding(edge);
      s.append(", label=\"against the order\", constraint=false, style=");
      s.append(isDefect ? "bold" : "dashed");
      s.append(isDefect ? ", color=\"#b3261e\", fontcolor=\"#b3261e\", penwidth=3" : "");
    }
    s.append("];\n");
  }

  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + escaped.replace("\r", "").replace("\n", "\\n") + '"';
  }
}
