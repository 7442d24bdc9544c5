package dev.gordian.it;

import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Compiles a test program together with the support classes, with a compiler that knows its Java.
 */
final class Compiler {

  private Compiler() {}

  /** Returns the folder of the classes; compiles only once. */
  static synchronized Path classes(Path folder, Path source, int from) throws IOException {
    String name = source.getFileName().toString().replace(".java", "");
    Path classes = folder.resolve("classes-" + name);
    if (Files.isDirectory(classes)) {
      return classes;
    }
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-g", "-nowarn", "-Xlint:-options", "-d", classes.toString()));
    arguments.addAll(List.of("--release", Integer.toString(Math.max(from, 8))));
    arguments.add(source.toString());
    try (Stream<Path> support = Files.list(source.getParent().resolveSibling("support"))) {
      support.map(Path::toString).forEach(arguments::add);
    }
    ToolProvider own = ToolProvider.findFirst("javac").orElse(null);
    StringWriter output = new StringWriter();
    boolean isCompiled;
    if (own != null && Jvm.current().feature() >= from) {
      PrintWriter out = new PrintWriter(output);
      isCompiled = own.run(out, out, arguments.toArray(new String[0])) == 0;
    } else {
      isCompiled = runs(javacOf(from), arguments, output);
    }
    if (!isCompiled) {
      throw new AssertionError(source + " does not compile:\n" + output);
    }
    return classes;
  }

  private static boolean runs(Path javac, List<String> arguments, StringWriter output)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(javac.toString()));
    command.addAll(arguments);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output.write(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    try {
      return process.waitFor() == 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path javacOf(int from) {
    return Jvm.all().stream()
        .filter(jvm -> jvm.feature() >= from)
        .map(jvm -> jvm.home().resolve("bin/javac"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
