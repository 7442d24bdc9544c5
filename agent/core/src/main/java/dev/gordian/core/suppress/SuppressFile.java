package dev.gordian.core.suppress;

import dev.gordian.core.findings.Kind;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a suppress file: one id of a finding per line, {@code *} for any characters, the reason
 * behind a {@code #}. Empty lines and lines that begin with {@code #} are left out.
 */
public final class SuppressFile {

  /** The file cannot be used; the message names the file, the line and the remedy. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  private SuppressFile() {}

  /** Reads the file; throws {@link Malformed} if it is missing or wrong. */
  public static Suppressions read(File file) throws Malformed {
    List<Suppressions.Rule> rules = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        Suppressions.Rule rule = rule(line, file, number);
        if (rule != null) {
          rules.add(rule);
        }
      }
    } catch (FileNotFoundException e) {
      throw new Malformed("suppress file " + file + " not found: name an existing file");
    } catch (IOException e) {
      throw new Malformed("suppress file " + file + " cannot be read: " + e.getMessage());
    }
    return new Suppressions(rules);
  }

  private static Suppressions.Rule rule(String line, File file, int number) throws Malformed {
    int hash = line.indexOf('#');
    String pattern = (hash < 0 ? line : line.substring(0, hash)).trim();
    String reason = hash < 0 ? "" : line.substring(hash + 1).trim();
    if (pattern.isEmpty()) {
      return null;
    }
    if (!Suppressions.Rule.canMatch(pattern)) {
      throw new Malformed(
          "suppress file "
              + file
              + ", line "
              + number
              + ": \""
              + pattern
              + "\" is no id of a finding: write an id from a report, such as "
              + Kind.LOCK_ORDER_CYCLE.text
              + "-13e3fe6f64bb4572, or a part of one with *, and the reason behind a #");
    }
    return new Suppressions.Rule(
        file.getName() + ":" + number, pattern, reason.isEmpty() ? null : reason);
  }
}
