package dev.gordian.reports.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with a profile of its own, which is gone when it is closed. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);

  private final Path profile;
  private final Process process;
  private final DevTools tools;

  private Chromium(Path profile, Process process, DevTools tools) {
    this.profile = profile;
    this.process = process;
    this.tools = tools;
  }

  /** The browser of this machine; empty if none is on the path. */
  public static Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(
            name -> Stream.of(path.split(java.io.File.pathSeparator)).map(f -> Path.of(f, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether there is one. */
  public static boolean isThere() {
    return find().isPresent();
  }

  /** Starts it. */
  public static Chromium start(Path program) throws IOException {
    Path profile = Files.createTempDirectory("gordian-chromium");
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    // Without a sandbox it also runs as root, as in a container; it only sees pages of ours.
    command.addAll(List.of("--headless=new", "--no-sandbox", "--disable-gpu"));
    command.addAll(List.of("--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en-US"));
    command.addAll(List.of("--no-first-run", "--disable-background-networking"));
    command.addAll(List.of("--remote-debugging-port=0", "--user-data-dir=" + profile));
    command.add("about:blank");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("output.txt").toFile())
            .start();
    try {
      return new Chromium(profile, process, DevTools.connect(address(profile, process)));
    } catch (IOException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** It writes into its profile where it listens. */
  private static URI address(Path profile, Process process) throws IOException {
    Path file = profile.resolve("DevToolsActivePort");
    long end = System.nanoTime() + LIMIT_NS;
    while (System.nanoTime() < end && process.isAlive()) {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() == 2) {
          return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        }
      }
      pause();
    }
    throw new IOException("no Chromium: " + Files.readString(profile.resolve("output.txt")));
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a file in a tab of its own. */
  public Page open(Path file, int width, int height, boolean isDark) {
    return open(file.toUri().toString(), width, height, isDark);
  }

  /** Opens an address in a tab of its own. */
  public Page open(String address, int width, int height, boolean isDark) {
    String target =
        tools
            .send(null, "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .asText();
    String session =
        tools
            .send(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    Page page = new Page(tools, target, session);
    page.load(address, width, height, isDark);
    return page;
  }

  @Override
  public void close() {
    try {
      process.toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      delete(profile);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Its last children may still write for a moment. */
  private static void delete(Path folder) {
    long end = System.nanoTime() + LIMIT_NS;
    while (Files.exists(folder) && System.nanoTime() < end) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException | UncheckedIOException e) {
        pause();
      }
    }
  }
}
