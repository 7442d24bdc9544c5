package dev.gordian.reports;

import dev.gordian.core.report.Report;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Puts a saved report into another form. */
@Command(
    name = "report",
    description = "Puts a JSON report into another form.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLine.Version.class)
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE.json", description = "The report that the agent wrote.")
  private File file;

  @Option(
      names = "--to",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; text if not given.")
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where it goes; standard output if not given. Missing folders are made.")
  private File out;

  @ParentCommand private CommandLine tools;

  @Override
  public Integer call() throws BadInput {
    try (Progress progress = new Progress(tools.err)) {
      progress.now("reading " + file);
      Report report = ReportReader.read(file);
      progress.now("writing " + (out == null ? format.toString() : out.toString()));
      if (out == null) {
        write(report);
      } else {
        replace(out.getAbsoluteFile(), report);
      }
    }
    return 0;
  }

  private void write(Report report) throws BadInput {
    try {
      format.renderer().render(report, tools.out);
      tools.out.flush();
    } catch (IOException e) {
      throw new BadInput("cannot write to standard output: " + e.getMessage());
    }
  }

  /** Nobody sees half a file. */
  private void replace(File target, Report report) throws BadInput {
    File temporary = new File(target.getPath() + ".tmp");
    try {
      if (target.isDirectory()) {
        throw new IOException("it is a folder");
      }
      Files.createDirectories(target.getParentFile().toPath());
      try (OutputStream stream = new BufferedOutputStream(new FileOutputStream(temporary))) {
        format.renderer().render(report, stream);
      }
      Files.move(temporary.toPath(), target.toPath(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new BadInput(
          "cannot write " + out + " (" + e.getMessage() + "): choose another path with --out FILE");
    }
  }
}
