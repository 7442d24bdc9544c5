package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** What the agent makes the start of a program cost that has no locks. */
class StartIT {

  private static final Pattern LOADED = Pattern.compile("(?m)\\] ([\\w.$]+) source: ");
  private static final Pattern LAMBDA = Pattern.compile("(dev\\.gordian[\\w.$]*\\$\\$Lambda)");
  private static final Pattern REDEFINED = Pattern.compile("redefined name=([\\w.$]+)");

  @TempDir Path folder;

  /** To weave a class of the JDK takes longer than most else that the agent does at the start. */
  @EveryJvm
  void weavesOfTheJdkOnlyWhatTheProgramLoadsAndMakesNoLambdas(Jvm jvm) {
    Program program =
        Program.of(
            folder,
            "Hello",
            """
            public class Hello {
              public static void main(String[] args) {
                System.out.println("hello");
              }
            }
            """);
    Run.Result bare =
        Run.on(jvm, folder.resolve("bare"))
            .withoutAgent()
            .jvmArguments("-Xlog:class+load")
            .program(program)
            .run();
    Run.Result watched =
        Run.on(jvm, folder.resolve("watched"))
            .jvmArguments("-Xlog:redefine+class+load,class+load")
            .program(program)
            .run();

    assertThat(all(REDEFINED, watched.out()))
        .contains("java.util.Hashtable")
        .isSubsetOf(all(LOADED, bare.out()));
    assertThat(all(LAMBDA, watched.out())).as("each costs a class made by the JVM").isEmpty();
  }

  private static Set<String> all(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
