package dev.gordian.demo.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java source file that holds a whole program. */
record SourceFile(Path file) {

  /**
   * Compiles it into a folder, with the names of variables, and returns the name of its main class:
   * that which is called as the file is. The compiler's complaints go to standard error.
   */
  String compile(Path folder, String classPath) throws BadUse, IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new BadUse("this Java has no compiler: run the course with a JDK");
    }
    List<String> options = List.of("-g", "-d", folder.toString(), "-cp", classPath);
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(file);
      if (!javac.getTask(null, files, null, options, null, units).call()) {
        throw new BadUse(file + " does not compile");
      }
    }
    return mainClass(folder);
  }

  private String mainClass(Path folder) throws BadUse, IOException {
    String wanted = file.getFileName().toString().replaceFirst("\\.java$", ".class");
    try (Stream<Path> classes = Files.walk(folder)) {
      return classes
          .filter(c -> c.getFileName().toString().equals(wanted))
          .map(c -> folder.relativize(c).toString())
          .map(
              c ->
                  c.substring(0, c.length() - ".class".length())
                      .replace('/', '.')
                      .replace('\\', '.'))
          .findFirst()
          .orElseThrow(() -> new BadUse(file + " has no class of that name"));
    }
  }
}
