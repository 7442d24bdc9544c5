package dev.gordian.weaver.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Methods of many compilers and ages are followed to their ends: nothing breaks. */
class EscapeOfRealCodeTest {

  /** Every so many classes of a jar, so that it does not take long. */
  private static final int STEP = 23;

  static Stream<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target/jars"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("jars")
  void everyMethodOf(Path jar) throws IOException {
    int escaping = 0;
    int kept = 0;
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        ZipFile zip = new ZipFile(jar.toFile())) {
      Program program = new Program(new Jar(loader));
      List<? extends ZipEntry> classes =
          zip.stream().filter(e -> e.getName().endsWith(".class")).toList();
      for (int i = 0; i < classes.size(); i += STEP) {
        try (InputStream in = zip.getInputStream(classes.get(i))) {
          ClassNode node = new ClassNode();
          new ClassReader(in.readAllBytes()).accept(node, 0);
          for (MethodNode method : node.methods) {
            MethodCode code = program.method(node.name, method.name, method.desc);
            if (code != null && follow(code, program).escapes) {
              escaping++;
            } else if (code != null) {
              kept++;
            }
          }
        }
      }
    }
    assertThat(escaping).as("methods that show something").isPositive();
    assertThat(kept).as("methods that do not").isPositive();
  }

  private static Effect follow(MethodCode code, Program program) {
    Set<Object> all = new HashSet<>();
    for (int local : code.parameters()) {
      all.add(local);
    }
    return Flow.of(code, null, all, null, new EscapeAnalysis(program));
  }

  private record Jar(ClassLoader loader) implements ClassFiles {
    @Override
    public byte[] of(String className) {
      try (InputStream in = loader.getResourceAsStream(className + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasOwn(String jdkType) {
      return false;
    }
  }
}
