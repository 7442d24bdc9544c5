package dev.gordian.agent;

import dev.gordian.core.engine.Engine;
import dev.gordian.core.engine.Settings;
import dev.gordian.core.report.Console;
import dev.gordian.core.report.Run;
import dev.gordian.hooks.Hooks;
import dev.gordian.weaver.escape.PublicationProof;
import java.lang.instrument.Instrumentation;

/**
 * Starts the agent in the user's JVM. Runs before {@code main}, so it touches as little of the JDK
 * as it can: no logging, no {@code java.nio.file}, no JMX, no lambdas.
 */
public final class Startup {

  private static final int EXIT_BAD_INPUT = 2;

  private Startup() {}

  /** Called by the boot class, in the loader that it made, before {@code main}. */
  public static void premain(String arguments, Instrumentation instrumentation) throws Exception {
    start(arguments, instrumentation, true);
  }

  /** The same once {@code main} runs: bad input then never ends the program, however strict. */
  public static void agentmain(String arguments, Instrumentation instrumentation) throws Exception {
    start(arguments, instrumentation, false);
  }

  private static void start(String arguments, Instrumentation instrumentation, boolean isBeforeMain)
      throws Exception {
    if (Jdk.isTool()) {
      return;
    }
    Options options = Options.read(arguments);
    Settings settings;
    Run run = CurrentRun.now(arguments);
    try {
      options.check();
      settings = SettingsFactory.of(options, run, version());
    } catch (BadOption e) {
      refuse(e.getMessage(), isBeforeMain && options.isStrict());
      return;
    }
    Jdk.open(instrumentation);
    if (!HookInjection.inject(instrumentation)) {
      settings.console.printAlways(
          "gordian: the agent is there already; -javaagent was given twice, the second is ignored");
      return;
    }
    Live.start(options, settings, instrumentation);
  }

  private static void refuse(String problem, boolean isStrict) {
    new Console(Console.Level.SUMMARY)
        .print("gordian: " + problem + (isStrict ? "" : "; the program runs without the agent"));
    if (isStrict) {
      Runtime.getRuntime().halt(EXIT_BAD_INPUT);
    }
  }

  private static String version() {
    return Version.TEXT;
  }

  /** All that needs the hooks: resolved only after they were injected. */
  private static final class Live {
    static void start(Options options, Settings settings, Instrumentation instrumentation)
        throws Exception {
      Rehearsal rehearsal = Rehearsal.begin();
      Engine engine =
          new Engine(settings, new PublicationProof(new LoadedClassFiles(instrumentation)));
      Hooks.start(engine.recorder());
      engine.start();
      Transformer transformer =
          new Transformer(
              engine,
              new ClassPattern(options.list(Option.INCLUDE)),
              new ClassPattern(options.list(Option.EXCLUDE)));
      transformer.loadedBefore(instrumentation.getAllLoadedClasses());
      rehearsal.awaitJdk();
      instrumentation.addTransformer(transformer, true);
      LoadedClasses.retransform(instrumentation, transformer);
      HookInjection.initialize();
      ExitWork.register(engine);
      rehearsal.awaitEnd();
      settings.console.print(
          "gordian "
              + settings.toolVersion
              + ": watching locks; report goes to "
              + (settings.reportFiles.isEmpty() ? "standard error only" : settings.reportFiles));
    }
  }
}
