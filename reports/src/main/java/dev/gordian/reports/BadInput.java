package dev.gordian.reports;

/** The user's input cannot be used; the message is one line that names it and the remedy. */
final class BadInput extends Exception {

  private static final long serialVersionUID = 1;

  BadInput(String message) {
    super(message);
  }
}
