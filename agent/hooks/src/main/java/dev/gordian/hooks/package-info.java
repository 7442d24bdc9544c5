/**
 * Zone 1: the few classes that woven code calls.
 *
 * <p>In the shaded agent these classes are renamed into {@code java.lang} and defined there, so
 * that every class of the JVM can see them, whatever its class loader. They depend on {@code
 * java.lang} (and {@code java.lang.ref}) alone; a test enforces it. Rules of this zone: never
 * throw, never park, never take a lock, never call a method of a user's object.
 */
package dev.gordian.hooks;
