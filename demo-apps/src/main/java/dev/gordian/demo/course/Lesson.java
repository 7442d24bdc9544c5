package dev.gordian.demo.course;

import java.io.IOException;
import java.util.List;

/** The command {@code lesson}: runs a demo under the agent and says whether it showed its point. */
final class Lesson {

  private static final int EXIT_AS_EXPECTED = 0;
  private static final int EXIT_OTHERWISE = 1;

  private Lesson() {}

  /** Returns the exit code; throws {@link BadUse} where the demo cannot be run. */
  static int run(CommandLine commandLine) throws BadUse, IOException, InterruptedException {
    if (commandLine.words().isEmpty()) {
      throw new BadUse("which lesson? For example: lesson two-lock");
    }
    Demo demo = Course.find(commandLine.words());
    WatchedRun run = new WatchedRun(Places.agent(commandLine), demo.word());
    if (!demo.hierarchy().isEmpty()) {
      run.option("hierarchy", Places.hierarchy(demo.hierarchy()).toString());
    }
    Report report =
        run.run(Places.demos().toString(), Main.class.getName(), List.of(demo.word())).report();

    String said = inWords(report.kinds(), report.dismissed());
    String expected = expected(demo);
    boolean isAsExpected = said.equals(expected);
    System.out.println();
    System.out.println(
        "Lesson %s: the agent says %s, %s."
            .formatted(
                demo.name(),
                said,
                isAsExpected ? "as it should" : "but the course expects " + expected));
    System.out.println(run.whereReportIs());
    System.out.println("Read on: demo-apps/lessons/" + Course.lessonFile(demo));
    return isAsExpected ? EXIT_AS_EXPECTED : EXIT_OTHERWISE;
  }

  private static String expected(Demo demo) {
    boolean isNothingToSee = Runtime.version().feature() < demo.firstJava();
    return isNothingToSee
        ? inWords(List.of(), List.of())
        : inWords(demo.findings(), demo.dismissed());
  }

  private static String inWords(List<String> kinds, List<String> dismissed) {
    String found = kinds.isEmpty() ? "nothing" : String.join(", ", kinds);
    return dismissed.isEmpty()
        ? found
        : found + " (dismissed: " + String.join(", ", dismissed) + ")";
  }
}
