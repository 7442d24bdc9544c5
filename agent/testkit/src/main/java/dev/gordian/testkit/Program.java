package dev.gordian.testkit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A small program out of source text, compiled into a folder of its own. */
public record Program(Path classes, String mainClass) {

  /** Compiles one class without a package; {@code source} is the whole file. */
  public static Program of(Path folder, String mainClass, String source) {
    return of(folder, mainClass, source, 11, List.of());
  }

  /** The same for a given {@code --release}, with libraries. */
  public static Program of(
      Path folder, String mainClass, String source, int release, List<Path> libraries) {
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      Path file = folder.resolve(mainClass + ".java");
      Files.writeString(file, source);
      JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
      List<String> options = new ArrayList<>();
      options.addAll(List.of("-g", "-nowarn", "-d", classes.toString()));
      if (release > 0) {
        options.addAll(List.of("--release", Integer.toString(release)));
      }
      if (!libraries.isEmpty()) {
        options.add("-cp");
        options.add(Run.joined(libraries));
      }
      StringWriter messages = new StringWriter();
      try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
        Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file);
        if (!javac.getTask(messages, files, null, options, null, units).call()) {
          throw new IllegalArgumentException(messages.toString());
        }
      }
      return new Program(classes, mainClass);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
