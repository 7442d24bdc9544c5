package dev.gordian.hooks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that the JIT compiler shall call the method where it would else copy it into its callers:
 * what is done for what is new only would make the common path, of which every thread needs the
 * compiled code soon, take ten times as long to compile.
 *
 * <p>In the agent's jar this is HotSpot's own annotation of that name, which HotSpot heeds in
 * classes of the JDK.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface DontInline {}
