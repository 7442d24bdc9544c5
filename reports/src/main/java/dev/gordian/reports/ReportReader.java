package dev.gordian.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Names;
import dev.gordian.core.hierarchy.Level;
import dev.gordian.core.report.Report;
import dev.gordian.core.report.Run;
import dev.gordian.core.report.Suppressed;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON report. Fields that it does not know are passed over; what it needs and does not
 * find is said in one line, with the place.
 */
final class ReportReader {

  private static final String MAJOR_VERSION = "1.";

  private ReportReader() {}

  /** Reads the file; throws {@link BadInput} if it is missing or no report. */
  static Report read(File file) throws BadInput {
    if (file.isDirectory()) {
      throw new BadInput(file + " is a folder: name the JSON report in it");
    }
    try (InputStream in = new FileInputStream(file)) {
      JsonNode json = new ObjectMapper().readTree(in);
      if (json == null || json.isMissingNode()) {
        throw new BadInput(file + " is empty: give the JSON report that the agent wrote");
      }
      return report(Part.root(file.getPath(), json));
    } catch (FileNotFoundException e) {
      throw new BadInput(file + " not found: name the JSON report of a run");
    } catch (JsonProcessingException e) {
      throw new BadInput(
          file
              + ", line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": no JSON ("
              + Names.printable(e.getOriginalMessage())
              + "); give the JSON report that the agent wrote");
    } catch (IOException e) {
      throw new BadInput(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Report report(Part json) throws BadInput {
    String version = json.text("schemaVersion");
    if (!version.startsWith(MAJOR_VERSION)) {
      throw json.get("schemaVersion")
          .wrong(
              "version "
                  + Names.printable(version)
                  + " is not known here, only "
                  + MAJOR_VERSION
                  + "x: use the agent jar that wrote it");
    }
    List<Finding> findings = new ArrayList<>();
    for (Part part : json.get("findings").elements()) {
      findings.add(FindingReader.read(part));
    }
    List<Finding> dismissed = new ArrayList<>();
    for (Part part : json.get("dismissed").elements()) {
      dismissed.add(FindingReader.read(part));
    }
    List<Suppressed> suppressed = new ArrayList<>();
    for (Part part : json.list("suppressed")) {
      suppressed.add(
          new Suppressed(
              FindingReader.read(part), part.text("suppressedBy"), part.textOrNull("because")));
    }
    return new Report(
        json.get("tool").text("version"),
        run(json.get("run")),
        findings,
        dismissed,
        suppressed,
        hierarchy(json),
        LockOrderReader.read(json.get("lockOrder")),
        statistics(json.get("statistics")));
  }

  private static Run run(Part json) throws BadInput {
    Part jvm = json.get("jvm");
    return new Run(
        json.number("pid"),
        json.instantOrNull("startedAt"),
        json.instantOrNull("endedAt"),
        jvm.text("name"),
        jvm.text("version"),
        json.textOrNull("mainClass"),
        json.textOrNull("agentOptions"));
  }

  private static List<Level> hierarchy(Part json) throws BadInput {
    List<Level> levels = new ArrayList<>();
    for (Part part : json.list("hierarchy")) {
      Part within = part.get("within");
      String orderedBy = within.has("ordered-by") ? within.text("ordered-by") : null;
      Level.Within rule = Level.Within.ORDERED;
      if (orderedBy == null) {
        rule = within.text().equals("allowed") ? Level.Within.ALLOWED : Level.Within.FORBIDDEN;
      }
      levels.add(new Level(levels.size(), part.text("name"), part.texts("locks"), rule, orderedBy));
    }
    return levels;
  }

  private static Map<String, Long> statistics(Part json) throws BadInput {
    Map<String, Long> statistics = new LinkedHashMap<>();
    for (String name : json.fields()) {
      statistics.put(name, json.number(name));
    }
    return statistics;
  }
}
