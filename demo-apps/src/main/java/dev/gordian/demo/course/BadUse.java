package dev.gordian.demo.course;

/** What the user asked for cannot be done; the message says in one line why. */
final class BadUse extends Exception {

  private static final long serialVersionUID = 1;

  BadUse(String message) {
    super(message);
  }
}
