package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.sites.Sites;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every class of real jars is woven and linked, which verifies it: it must come out as it does
 * without hooks, be it that something it needs is missing.
 */
class RealJarsTest {

  private static final Path JARS = Path.of("target/jars");

  static Stream<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(JARS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("jars")
  void everyClassOf(Path jar) throws Exception {
    List<String> broken = new ArrayList<>();
    try (Loader plain = new Loader(jar, null);
        Loader woven = new Loader(jar, new Weaver(new Sites()))) {
      for (String name : classesIn(jar)) {
        String expected = outcome(name, plain);
        String actual = outcome(name, woven);
        if (!actual.equals(expected)) {
          broken.add(name + " ends with " + actual + ", without hooks with " + expected);
        }
      }

      assertThat(broken).isEmpty();
      assertThat(woven.wovenClasses).isPositive();
    }
  }

  private static List<String> classesIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("module-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }

  /** Loads and links a class; returns how that ended. */
  private static String outcome(String name, Loader loader) {
    try {
      // Asking for the constructors links the class without initializing it.
      return Class.forName(name, false, loader).getDeclaredConstructors().length + " constructors";
    } catch (ClassNotFoundException | LinkageError e) {
      return e.getClass().getName();
    }
  }

  /** Sees the jar, then all others, and the hooks; nothing else of the tests. */
  private static final class Loader extends URLClassLoader {
    private final Weaver weaver;
    private int wovenClasses;

    Loader(Path jar, Weaver weaver) throws IOException {
      super(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
      this.weaver = weaver;
      for (Path other : jars().toList()) {
        addURL(other.toUri().toURL());
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("dev.gordian.hooks.")) {
        return RealJarsTest.class.getClassLoader().loadClass(name);
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] original = in.readAllBytes();
        byte[] bytes = weaver == null ? null : weaver.weave(original);
        if (bytes == null) {
          bytes = original;
        } else {
          wovenClasses++;
        }
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
