package dev.gordian.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The data flows one way, from what was seen to what is said of it. */
class ArchitectureTest {

  private static final String CORE = "dev.gordian.core";

  /**
   * The packages in the order in which the data goes through them. Each may use those before it:
   * names and threads, the records made of them, the graph, conclusions, words, files; the engine
   * puts all together. Dependencies point against the stream, so {@code graph} stands before {@code
   * recording}, which fills it.
   */
  private static final List<String> STREAM =
      List.of(
          "util",
          "sites",
          "threads",
          "graph",
          "recording",
          "hierarchy",
          "analysis",
          "findings",
          "suppress",
          "watch",
          "report",
          "engine");

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(CORE);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void everyPackageHasItsPlaceInTheStream() {
    TreeSet<String> packages = new TreeSet<>();
    for (JavaClass type : classes) {
      packages.add(type.getPackageName().substring(CORE.length() + 1));
    }
    assertThat(packages).containsExactlyInAnyOrderElementsOf(STREAM);
  }

  @Test
  void nothingFlowsBack() {
    for (int i = 0; i < STREAM.size() - 1; i++) {
      String[] later =
          STREAM.subList(i + 1, STREAM.size()).stream()
              .map(name -> CORE + "." + name)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(CORE + "." + STREAM.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(classes);
    }
  }

  /** What is concluded from the past and what is seen of the present know nothing of each other. */
  @Test
  void theWatcherAndTheAnalysisAreIndependent() {
    noClasses()
        .that()
        .resideInAPackage(CORE + ".watch")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CORE + ".analysis")
        .check(classes);
  }

  /** The agent must not be the first to use them, and the program may have replaced them. */
  @Test
  void nothingOfTheProgramIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.logging..", "java.nio.file..")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "out")
        .check(classes);
  }

  /** A run-time image may lack it. */
  @Test
  void oneClassAloneNeedsJavaManagement() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(CORE + ".watch.JvmMonitors")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.lang.management..")
        .check(classes);
  }
}
