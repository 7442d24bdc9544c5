package dev.gordian.agent;

/** The user's input cannot be used; the message is one line that names it and the remedy. */
final class BadOption extends Exception {

  private static final long serialVersionUID = 1;

  BadOption(String message) {
    super(message);
  }
}
