package dev.gordian.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build puts what is under test. */
public final class AgentJar {

  private AgentJar() {}

  /** The top of the repository. */
  public static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("not within the repository");
    }
    return folder;
  }

  /** The real agent jar. */
  public static Path path() {
    Path jar = repository().resolve("agent/target/gordian-agent.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(jar + " is missing: build it with mvn package");
    }
    return jar;
  }
}
