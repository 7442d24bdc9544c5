package dev.gordian.bench;

/** Says which runs are left out of the figures: another agent may fail where we do not. */
final class LeftOut {

  private LeftOut() {}

  static void run(Case measured, Variant variant, String why) {
    System.err.println(measured.name() + " with " + variant.name() + " is left out: " + why);
  }
}
