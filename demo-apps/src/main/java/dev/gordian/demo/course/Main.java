package dev.gordian.demo.course;

import java.util.Arrays;
import java.util.List;

/** The way into the course: {@code java -jar demo-apps.jar}. */
public final class Main {

  private static final int EXIT_BAD_USE = 2;

  private Main() {}

  /** Lists the demos, runs one, or carries out a command. */
  public static void main(String[] args) throws Exception {
    try {
      int exitCode = run(Arrays.asList(args));
      if (exitCode != 0) {
        System.exit(exitCode);
      }
    } catch (BadUse e) {
      System.err.println("demo-apps: " + e.getMessage());
      System.exit(EXIT_BAD_USE);
    }
  }

  private static int run(List<String> args) throws Exception {
    if (args.isEmpty()) {
      System.out.print(Listing.text());
      return 0;
    }
    List<String> rest = args.subList(1, args.size());
    return switch (args.get(0)) {
      case "lesson" -> Lesson.run(CommandLine.of(rest, List.of("--agent")));
      case "check" -> Check.run(CommandLine.of(rest, List.of("--agent", "--cp")));
      default -> {
        Course.find(args).run();
        yield 0;
      }
    };
  }
}
