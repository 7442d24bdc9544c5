package dev.gordian.demo.course;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the files are that the course needs besides its own classes. */
final class Places {

  private static final String AGENT = "gordian-agent.jar";

  private Places() {}

  /** The demo jar, or the folder of its classes. */
  static Path demos() {
    try {
      return Path.of(Places.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The agent jar: the one that was asked for (option {@code --agent}, else environment variable
   * {@code GORDIAN_AGENT}), else where the build puts it, else beside the demo jar.
   */
  static Path agent(CommandLine commandLine) throws BadUse {
    String wanted = commandLine.options().getOrDefault("--agent", System.getenv("GORDIAN_AGENT"));
    if (wanted != null) {
      Path jar = Path.of(wanted);
      if (!Files.isRegularFile(jar)) {
        throw new BadUse("there is no agent jar at " + jar);
      }
      return jar.toAbsolutePath();
    }
    Path folder = demos().getParent();
    return firstFile(
        List.of(folder.resolve("../../agent/target").resolve(AGENT), folder.resolve(AGENT)),
        "build it with \"mvn package\", or name it with --agent JAR");
  }

  /** A hierarchy file of the course. */
  static Path hierarchy(String file) throws BadUse {
    Path folder = demos().getParent();
    return firstFile(
        List.of(folder.resolve("../hierarchies").resolve(file), folder.resolve(file)),
        "it stands in demo-apps/hierarchies, or may lie beside the demo jar");
  }

  private static Path firstFile(List<Path> candidates, String remedy) throws BadUse {
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate)) {
        return candidate.normalize();
      }
    }
    throw new BadUse("cannot find " + candidates.get(0).normalize() + ": " + remedy);
  }
}
