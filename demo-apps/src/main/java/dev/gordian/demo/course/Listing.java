package dev.gordian.demo.course;

/** What {@code java -jar demo-apps.jar} prints: the commands, and each demo in one line. */
final class Listing {

  private static final String COMMANDS =
      """
      java -jar demo-apps.jar NAME                         runs a demo
      java -jar demo-apps.jar lesson NAME                  runs it under the agent and shows what is found
      java -jar demo-apps.jar check FILE.java              says whether the agent is content with a program
      java -jar demo-apps.jar check CLASS --cp PATH        the same for a compiled one

      Where a demo has variants, its name alone stands for the first. Demos marked * get stuck:
      without the agent, end them with Ctrl-C.

      """;

  private Listing() {}

  static String text() {
    StringBuilder text = new StringBuilder(COMMANDS);
    for (Demo demo : Course.DEMOS) {
      text.append("%s %-36s %s%n".formatted(demo.hangs() ? "*" : " ", demo.name(), demo.line()));
    }
    return text.toString();
  }
}
