package dev.gordian.demo.course;

import java.io.IOException;
import java.util.List;

/** The command {@code lesson}: a demo under the agent, and whether it shows what it is to show. */
final class Lesson {

  private static final int EXIT_AS_EXPECTED = 0;
  private static final int EXIT_OTHERWISE = 1;

  private Lesson() {}

  /** Returns the exit code. */
  static int run(CommandLine commandLine) throws BadUse, IOException, InterruptedException {
    if (commandLine.words().isEmpty()) {
      throw new BadUse("which lesson? For example: lesson two-lock");
    }
    Demo demo = Course.find(commandLine.words());
    WatchedRun run = new WatchedRun(Places.agent(commandLine), demo.word());
    if (!demo.hierarchy().isEmpty()) {
      run.option("hierarchy", Places.hierarchy(demo.hierarchy()).toString());
    }
    WatchedRun.Result result =
        run.run(Places.demos().toString(), Main.class.getName(), List.of(demo.word()));

    String found = said(result.report().kinds(), result.report().dismissed());
    String expected = expected(demo);
    boolean isAsExpected = found.equals(expected);
    System.out.println();
    System.out.println(
        "Lesson "
            + demo.name()
            + ": the agent says "
            + found
            + (isAsExpected ? ", as it should." : ", but the course expects " + expected + "."));
    System.out.println(run.whereReportIs());
    return isAsExpected ? EXIT_AS_EXPECTED : EXIT_OTHERWISE;
  }

  private static String expected(Demo demo) {
    boolean isNothingToSee = Runtime.version().feature() < demo.firstJava();
    return isNothingToSee ? said(List.of(), List.of()) : said(demo.findings(), demo.dismissed());
  }

  private static String said(List<String> kinds, List<String> dismissed) {
    String findings = kinds.isEmpty() ? "nothing" : String.join(", ", kinds);
    return dismissed.isEmpty()
        ? findings
        : findings + " (dismissed: " + String.join(", ", dismissed) + ")";
  }
}
