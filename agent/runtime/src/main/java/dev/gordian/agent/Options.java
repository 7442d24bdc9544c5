package dev.gordian.agent;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The options as the user gave them: on the agent's command line, as system properties, as
 * environment variables, in the properties file; the first found wins, in this order.
 */
final class Options {

  private static final String PROPERTY_PREFIX = "gordian.";

  private final Map<Option, String> values = new EnumMap<>(Option.class);

  /** What was wrong first; {@code null} if nothing was. */
  private String problem;

  private Options() {}

  /** {@code arguments} may be null. Bad input is passed over; {@link #check} tells of it. */
  static Options read(String arguments) {
    return read(arguments, System.getProperties(), System.getenv());
  }

  static Options read(String arguments, Properties properties, Map<String, String> environment) {
    Options options = new Options();
    options.readArguments(arguments == null ? "" : arguments);
    options.readProperties(properties);
    options.readEnvironment(environment);
    String config = options.values.get(Option.CONFIG);
    if (config != null) {
      options.readFile(new File(config));
    }
    return options;
  }

  /** Throws if anything was wrong with the input: what was wrong first. */
  void check() throws BadOption {
    if (problem != null) {
      throw new BadOption(problem);
    }
  }

  /** Whether bad input is to end the JVM: known even if something else is bad. */
  boolean isStrict() {
    return "true".equals(get(Option.STRICT));
  }

  private void readArguments(String arguments) {
    for (String argument : split(arguments, ',')) {
      readLine(argument, "");
    }
  }

  /** Reads {@code key=value}; {@code place} begins the message if that is wrong. */
  private void readLine(String line, String place) {
    int equals = line.indexOf('=');
    String key = equals < 0 ? line : line.substring(0, equals).trim();
    Option option = Option.of(key);
    if (option == null) {
      wrong(place + Option.unknown(key));
    } else if (equals < 0) {
      wrong(place + "option \"" + key + "\" has no value: write " + key + "=VALUE");
    } else {
      set(option, line.substring(equals + 1).trim());
    }
  }

  private void readProperties(Properties properties) {
    for (Option option : Option.values()) {
      set(option, properties.getProperty(option.systemProperty()));
    }
    // Not by a set of names: that would be a synchronized one, whose class would have to be woven.
    for (Enumeration<?> keys = properties.keys(); keys.hasMoreElements(); ) {
      Object name = keys.nextElement();
      if (name instanceof String && ((String) name).startsWith(PROPERTY_PREFIX)) {
        String key = ((String) name).substring(PROPERTY_PREFIX.length());
        if (Option.of(key) == null && properties.getProperty((String) name) != null) {
          wrong("system property " + name + ": " + Option.unknown(key));
        }
      }
    }
  }

  private void readEnvironment(Map<String, String> environment) {
    for (Option option : Option.values()) {
      set(option, environment.get(option.environmentVariable()));
    }
  }

  private void readFile(File file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(new FileInputStream(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = line.trim();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("!")) {
          continue;
        }
        readLine(text, "config file " + file + ", line " + number + ": ");
      }
    } catch (IOException e) {
      wrong(
          "config file "
              + file
              + " cannot be read ("
              + e.getMessage()
              + "): name an existing properties file");
    }
  }

  private void wrong(String message) {
    if (problem == null) {
      problem = message;
    }
  }

  /** {@code value} is {@code null} where the option is not given. */
  private void set(Option option, String value) {
    if (value != null && !values.containsKey(option)) {
      values.put(option, value);
    }
  }

  /** The value, or the default; {@code null} if there is neither. */
  String get(Option option) {
    String value = values.get(option);
    return value != null ? value : option.defaultValue;
  }

  /** The items of a value that is a list. */
  List<String> list(Option option) {
    String value = get(option);
    return value == null ? new ArrayList<String>() : split(value, ':');
  }

  /** One of the given words. */
  String word(Option option, String... words) throws BadOption {
    String value = get(option);
    if (!Arrays.asList(words).contains(value)) {
      throw new BadOption(
          "option " + option.key + " is \"" + value + "\"; it may be " + String.join(", ", words));
    }
    return value;
  }

  boolean flag(Option option) throws BadOption {
    return word(option, "true", "false").equals("true");
  }

  /** A whole number in the given range. */
  int number(Option option, int least, int most) throws BadOption {
    String value = get(option);
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new BadOption(
        "option "
            + option.key
            + " is \""
            + value
            + "\"; it may be a whole number from "
            + least
            + " to "
            + most);
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == separator) {
        String part = text.substring(start, i).trim();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
