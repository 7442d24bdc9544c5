package dev.gordian.core.recording;

import dev.gordian.core.util.JdkField;
import java.util.concurrent.Phaser;

/** Phasers in tiers go on together. */
final class Phasers {

  private static final JdkField ROOT = new JdkField("java.util.concurrent.Phaser", "root");

  private Phasers() {}

  /** The phaser above all that wait for each other with this one; the object if it is no phaser. */
  static Object root(Object subject) {
    Object root = subject instanceof Phaser ? ROOT.get(subject) : null;
    return root == null ? subject : root;
  }
}
