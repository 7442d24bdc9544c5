package dev.gordian.reports;

import dev.gordian.core.findings.Finding;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.Suppressed;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains one finding of a saved report at length. */
@Command(
    name = "explain",
    description = "Explains one finding at length.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLine.Version.class)
final class ExplainCommand implements Callable<Integer> {

  private static final int MAX_LISTED = 10;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The id of the finding, or how it begins.")
  private String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE.json",
      defaultValue = "gordian-report.json",
      description = "The report that the agent wrote; ${DEFAULT-VALUE} if not given.")
  private File file;

  @ParentCommand private CommandLine tools;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadInput {
    try (Progress progress = new Progress(tools.err)) {
      progress.now("reading " + file);
      Finding finding = find(ReportReader.read(file));
      spec.commandLine().getOut().print(Explanation.of(finding));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }

  private Finding find(Report report) throws BadInput {
    Map<String, Finding> all = new LinkedHashMap<>();
    for (Finding finding : report.findings) {
      all.put(finding.id, finding);
    }
    for (Suppressed suppressed : report.suppressed) {
      all.put(suppressed.finding.id, suppressed.finding);
    }
    for (Finding finding : report.dismissed) {
      all.put(finding.id, finding);
    }
    List<String> fitting = new ArrayList<>();
    for (String known : all.keySet()) {
      if (known.equals(id)) {
        return all.get(known);
      }
      if (known.startsWith(id)) {
        fitting.add(known);
      }
    }
    if (fitting.size() == 1) {
      return all.get(fitting.get(0));
    }
    if (fitting.isEmpty()) {
      throw new BadInput(
          "no finding " + id + " in " + file + "; " + listed(new ArrayList<>(all.keySet())));
    }
    throw new BadInput(
        "more than one finding of " + file + " begins with " + id + ": " + listed(fitting));
  }

  private static String listed(List<String> ids) {
    if (ids.isEmpty()) {
      return "it has none";
    }
    String list = String.join(", ", ids.subList(0, Math.min(MAX_LISTED, ids.size())));
    int more = ids.size() - MAX_LISTED;
    return "choose one of " + list + (more > 0 ? " and " + more + " more" : "");
  }
}
