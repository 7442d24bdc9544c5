package dev.gordian.boot;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/**
 * Where the JVM finds the agent. Whatever goes wrong in here, the program runs: an exception out of
 * {@code premain} would abort the JVM.
 */
public final class GordianAgent {

  private static final String RUNTIME = "dev.gordian.agent.Startup";
  private static final String TOOLS = "dev.gordian.reports.CommandLine";

  /** What enters the user's JVM. */
  private static final String AGENT_BUNDLE = "gordian-agent.bundle";

  /** What the tools need besides. */
  private static final String TOOLS_BUNDLE = "gordian-tools.bundle.gz";

  private GordianAgent() {}

  /** {@code -javaagent}. */
  public static void premain(String options, Instrumentation instrumentation) {
    start("premain", options, instrumentation);
  }

  /** Attached to a JVM that runs already. */
  public static void agentmain(String options, Instrumentation instrumentation) {
    start("agentmain", options, instrumentation);
  }

  /** {@code java -jar}: the tools for reports. */
  public static void main(String[] args) throws Throwable {
    try {
      new AgentClassLoader(jar(), AGENT_BUNDLE, TOOLS_BUNDLE)
          .loadClass(TOOLS)
          .getMethod("main", String[].class)
          .invoke(null, (Object) args);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Calls a method of the same form as that by which the JVM has called: that one is prepared. */
  private static void start(String method, String options, Instrumentation instrumentation) {
    try {
      ClassLoader loader = new AgentClassLoader(jar(), AGENT_BUNDLE);
      loader
          .loadClass(RUNTIME)
          .getMethod(method, String.class, Instrumentation.class)
          .invoke(null, options, instrumentation);
    } catch (Throwable e) {
      Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
      say("gordian: cannot start (" + cause + "); the program runs without the agent");
    }
  }

  private static File jar() throws Exception {
    return new File(GordianAgent.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** {@code System.err} is the program's. */
  private static void say(String line) {
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.err)) {
      out.write((line + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Standard error is closed; there is nobody to tell.
    }
  }
}
