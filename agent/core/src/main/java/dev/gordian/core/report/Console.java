package dev.gordian.core.report;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard error without {@code System.err}: that stream is the program's, may be replaced, and its
 * lock may be part of the deadlock that is to be reported.
 */
public final class Console {

  /** How much is said. */
  public enum Level {
    OFF,
    SUMMARY,
    FULL
  }

  private final Level level;
  private final OutputStream out;

  public Console(Level level) {
    this(level, new FileOutputStream(FileDescriptor.err));
  }

  /** One that says it elsewhere. */
  public Console(Level level, OutputStream out) {
    this.level = level;
    this.out = out;
  }

  public Level level() {
    return level;
  }

  /** Prints lines, unless the console is off. */
  public void print(String text) {
    if (level != Level.OFF) {
      printAlways(text);
    }
  }

  /** Prints lines that must be said: bad input, or that something cannot be done. */
  public void printAlways(String text) {
    try {
      out.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Standard error is closed; there is nobody to tell.
    }
  }
}
