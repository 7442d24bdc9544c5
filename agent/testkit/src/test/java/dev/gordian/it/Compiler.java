package dev.gordian.it;

import dev.gordian.testkit.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> command = new ArrayList<>();
    command.add(javac(from).toString());
    command.addAll(List.of("-g", "-nowarn", "-Xlint:-options", "-d", classes.toString()));
    command.addAll(List.of("--release", Integer.toString(Math.max(from, 8))));
    command.add(source.toString());
    try (Stream<Path> support = Files.list(source.getParent().resolveSibling("support"))) {
      support.map(Path::toString).forEach(command::add);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new AssertionError(source + " does not compile:\n" + output);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return classes;
  }

  private static Path javac(int from) {
    return Stream.concat(Stream.of(Jvm.current()), Jvm.all().stream())
        .filter(jvm -> jvm.feature() >= from)
        .map(jvm -> jvm.home().resolve("bin/javac"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
