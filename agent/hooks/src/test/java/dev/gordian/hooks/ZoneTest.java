package dev.gordian.hooks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** Hooks are visible to every class of the JVM, so nothing may come in with them. */
class ZoneTest {

  @Test
  void hooksDependOnJavaLangAlone() {
    classes()
        .that()
        .resideInAPackage("dev.gordian.hooks")
        .and()
        .areNotAnnotations() // no class file of one is in the agent's jar
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.gordian.hooks", "java.lang", "java.lang.ref")
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.gordian.hooks"));
  }

  /** It keeps its answers under a lock, and hooks take none. */
  @Test
  void hooksAskNoClassValue() {
    noClasses()
        .that()
        .resideInAPackage("dev.gordian.hooks")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ClassValue.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.gordian.hooks"));
  }
}
