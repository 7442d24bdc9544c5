package dev.gordian.it.real;

import dev.gordian.testkit.AgentJar;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program of {@code src/test/real} together with the libraries it drives, which the build has put
 * into folders of {@code target/real}.
 */
record RealProgram(Path folder, Program program, List<Path> libraries) {

  private static final Path TESTKIT = AgentJar.repository().resolve("agent/testkit");

  /** The Java for which the programs are written. */
  private static final int RELEASE = 17;

  /** Compiles {@code GROUP/CLASS} into a folder. */
  static RealProgram of(Path folder, String source, String... libraries) {
    Path file = TESTKIT.resolve("src/test/real").resolve(source + ".java");
    String mainClass = source.substring(source.indexOf('/') + 1);
    List<Path> jars = new ArrayList<>();
    try {
      for (String library : libraries) {
        jars.addAll(jars(library));
      }
      String text = Files.readString(file);
      return new RealProgram(folder, Program.of(folder, mainClass, text, RELEASE, jars), jars);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> jars(String library) throws IOException {
    Path folder = TESTKIT.resolve("target/real").resolve(library);
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(folder + " is missing: mvn pre-integration-test fills it");
    }
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.sorted().toList();
    }
  }

  /** A run on that JVM; its report is not mixed up with that of another JVM or way. */
  Run on(Jvm jvm, String... arguments) {
    String way = String.join("-", arguments);
    return Run.on(jvm, folder.resolve(jvm.feature() + way))
        .program(program, arguments)
        .classPath(libraries);
  }

  /** The JVMs for which the build itself is made; all with a system property. */
  static Stream<Jvm> jvms() {
    return Jvm.atLeast(RELEASE).stream()
        .filter(
            jvm ->
                Boolean.getBoolean("gordian.everyJvm")
                    || jvm.feature() == RELEASE
                    || jvm.feature() >= 25);
  }
}
