package dev.gordian.reports;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Names;
import dev.gordian.core.report.AdoptedOrder;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.Run;
import dev.gordian.core.report.Summary;
import dev.gordian.core.report.Suppressed;
import dev.gordian.core.report.TextReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as text: each finding as the console of the run shows it, and what else there is. */
final class TextRenderer implements Renderer {

  private static final String NL = System.lineSeparator();

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    StringBuilder s = new StringBuilder();
    addHead(s, report);
    for (Finding finding : report.findings) {
      s.append(NL).append(TextReport.finding(finding, false));
    }
    addSetAside(s, report);
    addOrder(s, report);
    out.write(s.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void addHead(StringBuilder s, Report report) {
    Run run = report.run;
    s.append("Gordian ").append(report.toolVersion).append(", run of ");
    s.append(run.mainClass == null ? "?" : Names.printable(run.mainClass));
    s.append(" (pid ").append(run.pid).append(") from ").append(run.startedAt).append(" to ");
    s.append(run.endedAt == null ? "an unknown end" : run.endedAt.toString()).append(NL);
    s.append(Summary.of(report)).append(NL);
  }

  private static void addSetAside(StringBuilder s, Report report) {
    for (Finding finding : report.dismissed) {
      s.append(NL).append("DISMISSED  ").append(Names.printable(finding.title)).append(NL);
      s.append("  ").append(finding.dismissedBy.text).append(": ");
      s.append(Names.printable(finding.because)).append("  [").append(finding.id).append(']');
      s.append(NL);
    }
    for (Suppressed suppressed : report.suppressed) {
      Finding finding = suppressed.finding;
      s.append(NL).append("SUPPRESSED  ").append(Names.printable(finding.title)).append(NL);
      s.append("  by ").append(suppressed.place);
      s.append(suppressed.reason == null ? "" : ": " + Names.printable(suppressed.reason));
      s.append("  [").append(finding.id).append(']').append(NL);
    }
  }

  private static void addOrder(StringBuilder s, Report report) {
    List<List<String>> levels = AdoptedOrder.of(report).levels();
    if (levels.isEmpty()) {
      return;
    }
    boolean isObeyed = levels.equals(report.lockOrder.levels);
    s.append(NL)
        .append(isObeyed ? "The order that this run obeyed" : "The order to adopt")
        .append(", outermost first:")
        .append(NL);
    for (int i = 0; i < levels.size(); i++) {
      s.append(i < 9 ? "  " : " ").append(i + 1).append("  ");
      s.append(Names.printable(String.join(", ", levels.get(i)))).append(NL);
    }
  }
}
