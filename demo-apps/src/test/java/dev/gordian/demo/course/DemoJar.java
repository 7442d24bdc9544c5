package dev.gordian.demo.course;

import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Run;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The demo jar that the build made, and ways to run it. */
final class DemoJar {

  private record Watched(Demo demo, Jvm jvm) {}

  private static final Map<Watched, Run.Result> RESULTS = new HashMap<>();

  private DemoJar() {}

  static Path folder() {
    return AgentJar.repository().resolve("demo-apps");
  }

  static Path path() {
    return folder().resolve("target/demo-apps.jar");
  }

  /** A demo under the agent, which ends what gets stuck. */
  static Run watched(Jvm jvm, Path folder, Demo demo) {
    Run run = Run.on(jvm, folder).jar(path(), demo.word()).options("onDeadlock=exit");
    if (!demo.hierarchy().isEmpty()) {
      run.options("hierarchy=" + folder().resolve("hierarchies").resolve(demo.hierarchy()));
    }
    return run;
  }

  /** What came of it; each demo runs once on each JVM, and what it left stays in the folder. */
  static synchronized Run.Result result(Jvm jvm, Demo demo) {
    Path runs = folder().resolve("target/runs").resolve(jvm.version());
    return RESULTS.computeIfAbsent(
        new Watched(demo, jvm), key -> watched(jvm, runs.resolve(demo.word()), demo).run());
  }

  /** The demo jar with these arguments, without the agent. */
  static Run plain(Jvm jvm, Path folder, String... arguments) {
    return Run.on(jvm, folder).jar(path(), arguments).withoutAgent();
  }

  /** The JVM of the build, or the oldest with which the demo works; {@code null} if none does. */
  static Jvm jvmFor(Demo demo) {
    return Jvm.current().feature() >= demo.firstJava()
        ? Jvm.current()
        : Jvm.atLeast(demo.firstJava()).stream().findFirst().orElse(null);
  }
}
