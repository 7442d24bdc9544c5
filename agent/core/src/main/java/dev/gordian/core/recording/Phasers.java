package dev.gordian.core.recording;

import dev.gordian.core.util.JdkFields;
import java.lang.reflect.Field;
import java.util.concurrent.Phaser;

/** Phasers in tiers go on together. */
final class Phasers {

  private static final Field ROOT = JdkFields.of(Phaser.class, "root");

  private Phasers() {}

  /** The phaser above all that wait for each other with this one; the object if it is no phaser. */
  static Object root(Object subject) {
    Object root = subject instanceof Phaser ? JdkFields.get(ROOT, subject) : null;
    return root == null ? subject : root;
  }
}
