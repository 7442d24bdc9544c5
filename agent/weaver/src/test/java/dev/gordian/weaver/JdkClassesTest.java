package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.sites.Sites;
import dev.gordian.core.util.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** The classes of the JDK that runs the tests are woven and verified; they are not run so. */
class JdkClassesTest {

  @ParameterizedTest
  @ValueSource(strings = {"java.base", "java.logging", "java.sql", "java.naming", "java.rmi"})
  void everyClassOf(String module) throws IOException {
    Weaver weaver = new Weaver(new Sites());
    List<String> broken = new ArrayList<>();
    int wovenClasses = 0;
    for (Path file : classFiles(module)) {
      byte[] woven = weaver.weave(Files.readAllBytes(file));
      if (woven != null) {
        wovenClasses++;
        StringWriter problems = new StringWriter();
        CheckClassAdapter.verify(
            new ClassReader(woven),
            JdkClassesTest.class.getClassLoader(),
            false,
            new PrintWriter(problems));
        if (problems.getBuffer().length() > 0) {
          broken.add(file + "\n" + problems);
        }
      }
    }

    assertThat(broken).isEmpty();
    assertThat(wovenClasses).isPositive();
  }

  /** To copy one takes as long as to weave it. */
  @Test
  void classesOfTheJdkWithoutLocksAreLeftAlone() throws IOException {
    Weaver weaver = new Weaver(new Sites());

    assertThat(weaver.weaveJdk(Resources.readClass("java.util.Hashtable$Entry"))).isNull();
    assertThat(weaver.weaveJdk(Resources.readClass("java.util.Hashtable"))).isNotNull();
    assertThat(weaver.weaveJdk(Resources.readClass("java.util.concurrent.FutureTask"))).isNotNull();
  }

  private static List<Path> classFiles(String module) throws IOException {
    Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("module-info.class"))
          .toList();
    }
  }
}
