package dev.gordian.it;

import dev.gordian.testkit.Jvm;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs the test once on every JVM of the machine, from the given feature release on. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EveryJvm.Provider.class)
@interface EveryJvm {

  int from() default 8;

  /** Hands out the JVMs. */
  final class Provider implements ArgumentsProvider, AnnotationConsumer<EveryJvm> {
    private int from;

    @Override
    public void accept(EveryJvm annotation) {
      from = annotation.from();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Jvm.atLeast(from).stream().map(Arguments::of);
    }
  }
}
