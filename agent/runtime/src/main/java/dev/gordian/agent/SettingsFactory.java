package dev.gordian.agent;

import dev.gordian.core.analysis.Filter;
import dev.gordian.core.engine.Settings;
import dev.gordian.core.findings.Kind;
import dev.gordian.core.hierarchy.Hierarchy;
import dev.gordian.core.hierarchy.HierarchyFile;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.ReportFile;
import dev.gordian.core.report.ReportFiles;
import dev.gordian.core.report.Run;
import dev.gordian.core.suppress.SuppressFile;
import dev.gordian.core.suppress.Suppressions;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks the options and makes settings of them. */
final class SettingsFactory {

  private static final int LONGEST_INTERVAL_MS = 3_600_000;

  private SettingsFactory() {}

  static Settings of(Options options, Run run, String version) throws BadOption {
    Console console =
        new Console(
            Console.Level.valueOf(
                options.word(Option.CONSOLE, "off", "summary", "full").toUpperCase(Locale.ROOT)));
    boolean exitOnDeadlock = options.word(Option.ON_DEADLOCK, "report", "exit").equals("exit");
    int interval = options.number(Option.INTERVAL, 1, LONGEST_INTERVAL_MS);
    boolean isComplete = options.word(Option.DETAIL, "bounded", "full").equals("full");
    boolean isStrict = options.flag(Option.STRICT);
    Set<Filter> filters = filters(options);
    Set<Kind> failOn = failOn(options);
    Hierarchy hierarchy = hierarchy(options);
    Suppressions suppressions = suppressions(options);
    ReportFiles files =
        new ReportFiles(
            file(Option.REPORT, options, run, console, isStrict),
            file(Option.HTML, options, run, console, isStrict));
    return new Settings(
        version,
        run,
        files,
        console,
        hierarchy,
        filters,
        suppressions,
        failOn,
        exitOnDeadlock,
        interval,
        isComplete);
  }

  private static Set<Filter> filters(Options options) throws BadOption {
    Set<Filter> filters = EnumSet.noneOf(Filter.class);
    List<String> names = new ArrayList<>();
    for (Filter filter : Filter.values()) {
      names.add(filter.text);
    }
    for (String word : options.list(Option.DISMISS)) {
      Filter filter = Filter.of(word);
      if (filter != null) {
        filters.add(filter);
      } else if (word.equals("all")) {
        filters.addAll(Filter.all());
      } else if (!word.equals("none")) {
        throw unknownItem(Option.DISMISS, word, names);
      }
    }
    return filters;
  }

  private static Set<Kind> failOn(Options options) throws BadOption {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      names.add(kind.text);
    }
    for (String word : options.list(Option.FAIL_ON)) {
      Kind kind = Kind.of(word);
      if (kind != null) {
        kinds.add(kind);
      } else if (word.equals("all")) {
        kinds.addAll(EnumSet.allOf(Kind.class));
      } else if (!word.equals("none")) {
        throw unknownItem(Option.FAIL_ON, word, names);
      }
    }
    return kinds;
  }

  private static BadOption unknownItem(Option option, String word, List<String> names) {
    return new BadOption(
        "option "
            + option.key
            + " has \""
            + word
            + "\"; it may be all, none, or a list with \":\""
            + " of "
            + String.join(", ", names));
  }

  private static Hierarchy hierarchy(Options options) throws BadOption {
    String path = options.get(Option.HIERARCHY);
    if (path == null) {
      return null;
    }
    try {
      return HierarchyFile.read(new File(path));
    } catch (HierarchyFile.Malformed e) {
      throw new BadOption(e.getMessage());
    }
  }

  private static Suppressions suppressions(Options options) throws BadOption {
    String path = options.get(Option.SUPPRESS);
    if (path == null) {
      return Suppressions.NONE;
    }
    try {
      return SuppressFile.read(new File(path));
    } catch (SuppressFile.Malformed e) {
      throw new BadOption(e.getMessage());
    }
  }

  /** A report that cannot be written is no reason to find nothing, unless the user is strict. */
  private static ReportFile file(
      Option option, Options options, Run run, Console console, boolean isStrict) throws BadOption {
    String path = options.get(option);
    if (path == null) {
      return null;
    }
    ReportFile file = new ReportFile(path, run.pid);
    try {
      file.check();
      return file;
    } catch (IOException e) {
      String problem =
          "cannot write the "
              + (option == Option.HTML ? "page " : "report ")
              + file
              + " ("
              + e.getMessage()
              + "): choose another path with "
              + option.key
              + "=FILE";
      if (isStrict) {
        throw new BadOption(problem);
      }
      console.printAlways("gordian: " + problem + "; findings still go to standard error");
      return null;
    }
  }
}
