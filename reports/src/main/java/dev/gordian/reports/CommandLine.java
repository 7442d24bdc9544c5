package dev.gordian.reports;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What {@code java -jar gordian-agent.jar} does: tools for saved reports. */
@Command(
    name = "java -jar gordian-agent.jar",
    description = {
      "Shows saved reports of Gordian.",
      "The agent itself runs with a program: java -javaagent:gordian-agent.jar=report=FILE ..."
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLine.Version.class,
    subcommands = {ReportCommand.class, ExplainCommand.class})
public final class CommandLine implements Runnable {

  /** The input was bad; one line on standard error says what, where and the remedy. */
  static final int EXIT_BAD_INPUT = 2;

  private static final int WIDTH = 100;

  /** Reports are UTF-8 wherever they go, whatever the default encoding is. */
  final OutputStream out;

  final PrintWriter err;

  @Spec private CommandSpec spec;

  private CommandLine(OutputStream out, OutputStream err) {
    this.out = out;
    this.err = writer(err);
  }

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    System.exit(run(out, err, args));
  }

  /** Runs one command and returns its exit code. */
  static int run(OutputStream out, OutputStream err, String... args) {
    CommandLine tools = new CommandLine(out, err);
    picocli.CommandLine parser = new picocli.CommandLine(tools);
    parser.setUsageHelpWidth(WIDTH);
    parser.setOut(writer(out));
    parser.setErr(tools.err);
    parser.registerConverter(Format.class, Format::of);
    parser.setParameterExceptionHandler((e, all) -> tools.refuse(problem(e) + "; see --help"));
    parser.setExecutionExceptionHandler(
        (e, line, result) -> {
          if (e instanceof BadInput) {
            return tools.refuse(e.getMessage());
          }
          throw e;
        });
    int exitCode = parser.execute(args);
    parser.getOut().flush();
    return exitCode;
  }

  private static String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException) {
      List<String> near = ((UnmatchedArgumentException) e).getSuggestions();
      return e.getMessage() + (near.isEmpty() ? "" : ", nearest is '" + near.get(0) + "'");
    }
    return e.getMessage();
  }

  private int refuse(String problem) {
    err.println("gordian: " + problem.replaceAll("\\s*[\\r\\n]+\\s*", " "));
    return EXIT_BAD_INPUT;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Without a command there is only help. */
  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** The version of the build. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws Exception {
      Properties properties = new Properties();
      try (InputStream in =
          Version.class.getClassLoader().getResourceAsStream("gordian-reports.properties")) {
        properties.load(in);
      }
      return new String[] {"gordian " + properties.getProperty("version")};
    }
  }
}
