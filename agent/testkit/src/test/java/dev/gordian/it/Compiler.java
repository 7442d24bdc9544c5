package dev.gordian.it;

import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Compiles a test program together with the support classes, with a compiler that knows its Java.
 */
final class Compiler {

  private static final ConcurrentMap<Path, Path> COMPILED = new ConcurrentHashMap<>();

  private Compiler() {}

  /** Returns the folder of the classes; compiles only once. */
  static Path classes(Path folder, Path source, int from) {
    String name = source.getFileName().toString().replace(".java", "");
    return COMPILED.computeIfAbsent(
        folder.resolve("classes-" + name), classes -> compile(classes, source, from));
  }

  private static Path compile(Path classes, Path source, int from) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-g", "-nowarn", "-Xlint:-options", "-d", classes.toString()));
    arguments.addAll(List.of("--release", Integer.toString(Math.max(from, 8))));
    arguments.add(source.toString());
    try (Stream<Path> support = Files.list(source.getParent().resolveSibling("support"))) {
      support.map(Path::toString).forEach(arguments::add);
      String problems = from <= Jvm.current().feature() ? here(arguments) : forked(from, arguments);
      if (problems != null) {
        throw new AssertionError(source + " does not compile:\n" + problems);
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In this JVM, where the compiler is warm. */
  private static String here(List<String> arguments) {
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    return javac.run(writer, writer, arguments.toArray(new String[0])) == 0
        ? null
        : output.toString();
  }

  private static String forked(int from, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, javac(from).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? null : output;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path javac(int from) {
    return Jvm.atLeast(from).stream()
        .map(jvm -> jvm.home().resolve("bin/javac"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
