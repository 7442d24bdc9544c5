package dev.gordian.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java installation of this machine. */
public record Jvm(Path home, int feature, String version) {

  private static final List<Jvm> ALL = find();

  /** Every installation found, one per exact version, oldest first. */
  public static List<Jvm> all() {
    return ALL;
  }

  /** Every installation of at least that feature release. */
  public static List<Jvm> atLeast(int feature) {
    return ALL.stream().filter(jvm -> jvm.feature >= feature).toList();
  }

  /** The one this test runs on. */
  public static Jvm current() {
    Path home = Path.of(System.getProperty("java.home"));
    return new Jvm(home, Runtime.version().feature(), System.getProperty("java.version"));
  }

  public Path java() {
    return home.resolve("bin/java");
  }

  /**
   * Looks at the running one, at {@code GORDIAN_TEST_JDKS} (homes, separated as in a path), beside
   * the running one and in {@code .jdks/} of the repository.
   */
  private static List<Jvm> find() {
    Map<String, Jvm> found = new LinkedHashMap<>();
    List<Path> candidates = new ArrayList<>();
    candidates.add(current().home);
    String extra = System.getenv("GORDIAN_TEST_JDKS");
    if (extra != null && !extra.isBlank()) {
      for (String home : extra.split(java.io.File.pathSeparator)) {
        candidates.add(Path.of(home));
      }
    }
    candidates.addAll(children(current().home.getParent()));
    candidates.addAll(children(Path.of("/usr/lib/jvm")));
    candidates.addAll(children(AgentJar.repository().resolve(".jdks")));
    for (Path home : candidates) {
      Jvm jvm = of(home);
      if (jvm != null) {
        found.putIfAbsent(jvm.version, jvm);
      }
    }
    return found.values().stream().sorted((a, b) -> Integer.compare(a.feature, b.feature)).toList();
  }

  private static List<Path> children(Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Jvm of(Path home) {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
      return null;
    }
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(release)) {
      properties.load(in);
    } catch (IOException e) {
      return null;
    }
    String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    if (version.isEmpty()) {
      return null;
    }
    String[] parts = version.split("[.+-]");
    int feature = Integer.parseInt(parts[0].equals("1") ? parts[1] : parts[0]);
    return new Jvm(home, feature, version);
  }

  @Override
  public String toString() {
    return "JDK " + version;
  }
}
