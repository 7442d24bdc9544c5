package dev.gordian.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this program lies, and what lies around it. */
final class ClassPath {

  private ClassPath() {}

  /** The jar of the benchmarks. */
  static Path jar() {
    try {
      return Path.of(ClassPath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The agent as the build made it. */
  static Path agent() {
    return jar().getParent().resolve("../../target/gordian-agent.jar").toAbsolutePath().normalize();
  }

  /** The jar and the libraries beside it. */
  static String current() throws IOException {
    try (Stream<Path> libraries = Files.list(jar().resolveSibling("lib"))) {
      return Stream.concat(Stream.of(jar()), libraries.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }
}
