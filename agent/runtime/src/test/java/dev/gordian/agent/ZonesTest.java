package dev.gordian.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that is in the agent's jar: three zones, and no circle among the packages. */
class ZonesTest {

  private static final String HOOKS = "dev.gordian.hooks..";
  private static final String CORE = "dev.gordian.core..";
  private static final String WEAVER = "dev.gordian.weaver..";
  private static final String RUNTIME = "dev.gordian.agent..";
  private static final String REPORTS = "dev.gordian.reports..";

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("dev.gordian");
    for (String zone : new String[] {HOOKS, CORE, WEAVER, RUNTIME, REPORTS}) {
      String name = zone.replace("..", ".");
      assertThat(classes).as(name).anyMatch(type -> type.getName().startsWith(name));
    }
  }

  private static void assertDoesNotUse(String user, String... used) {
    noClasses()
        .that()
        .resideInAPackage(user)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(used)
        .check(classes);
  }

  @Test
  void packagesHaveNoCircles() {
    slices().matching("dev.gordian.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void eachModuleUsesThoseBelowItOnly() {
    assertDoesNotUse(HOOKS, CORE, WEAVER, RUNTIME, REPORTS);
    assertDoesNotUse(CORE, WEAVER, RUNTIME, REPORTS);
    assertDoesNotUse(WEAVER, RUNTIME, REPORTS);
    assertDoesNotUse(REPORTS, WEAVER, RUNTIME, HOOKS);
  }

  /** Nothing of the tools is loaded while a program runs. */
  @Test
  void whatRunsInTheProgramsJvmUsesNoTools() {
    assertDoesNotUse(RUNTIME, REPORTS, "picocli..", "com.fasterxml.jackson.databind..");
    assertDoesNotUse(CORE, "com.fasterxml.jackson.databind..", "org.objectweb.asm..");
    assertDoesNotUse(WEAVER, "com.fasterxml.jackson..");
  }

  /** Before {@code main} they would initialise what the program expects to initialise itself. */
  @Test
  void startingUsesLittleOfTheJdk() {
    assertDoesNotUse(
        RUNTIME, "java.util.logging..", "java.nio.file..", "java.lang.management..", "javax..");
    assertDoesNotUse(
        WEAVER, "java.util.logging..", "java.nio.file..", "java.lang.management..", "javax..");
  }
}
