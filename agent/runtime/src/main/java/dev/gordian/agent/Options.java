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

  private Options() {}

  /** {@code arguments} may be null. */
  static Options read(String arguments) throws BadOption {
    Options options = new Options();
    options.readArguments(arguments == null ? "" : arguments);
    options.readSystemProperties();
    options.readEnvironment();
    String config = options.values.get(Option.CONFIG);
    if (config != null) {
      options.readFile(new File(config));
    }
    return options;
  }

  /** Whether bad input is to end the JVM: asked when the rest is known to be bad. */
  static boolean isStrict(String arguments) {
    String value = unchecked(Option.STRICT, arguments);
    String config = unchecked(Option.CONFIG, arguments);
    if (value == null && config != null) {
      try (FileInputStream in = new FileInputStream(config)) {
        Properties properties = new Properties();
        properties.load(in);
        value = properties.getProperty(Option.STRICT.key);
      } catch (IOException | IllegalArgumentException e) {
        // What is wrong with the file is being said already.
      }
    }
    return value != null && value.trim().equals("true");
  }

  /** The value that stands outside the properties file, whatever else stands there. */
  private static String unchecked(Option option, String arguments) {
    for (String argument : split(arguments == null ? "" : arguments, ',')) {
      if (argument.startsWith(option.key + "=")) {
        return argument.substring(option.key.length() + 1);
      }
    }
    String value = System.getProperty(option.systemProperty());
    return value != null ? value : System.getenv(option.environmentVariable());
  }

  private void readArguments(String arguments) throws BadOption {
    for (String argument : split(arguments, ',')) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        throw new BadOption(
            Option.of(argument) == null
                ? Option.unknown(argument)
                : "option \"" + argument + "\" has no value: write " + argument + "=VALUE");
      }
      String key = argument.substring(0, equals).trim();
      Option option = Option.of(key);
      if (option == null) {
        throw new BadOption(Option.unknown(key));
      }
      set(option, argument.substring(equals + 1).trim());
    }
  }

  private void readSystemProperties() throws BadOption {
    for (String name : System.getProperties().stringPropertyNames()) {
      if (name.startsWith(PROPERTY_PREFIX)) {
        Option option = Option.of(name.substring(PROPERTY_PREFIX.length()));
        if (option == null) {
          throw new BadOption(
              "system property "
                  + name
                  + ": "
                  + Option.unknown(name.substring(PROPERTY_PREFIX.length())));
        }
        set(option, System.getProperty(name));
      }
    }
  }

  private void readEnvironment() {
    for (Option option : Option.values()) {
      String value = System.getenv(option.environmentVariable());
      if (value != null) {
        set(option, value);
      }
    }
  }

  private void readFile(File file) throws BadOption {
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
        int equals = text.indexOf('=');
        String key = equals < 0 ? text : text.substring(0, equals).trim();
        Option option = Option.of(key);
        if (option == null || equals < 0) {
          throw new BadOption(
              "config file "
                  + file
                  + ", line "
                  + number
                  + ": "
                  + (option == null ? Option.unknown(key) : "no value: write " + key + "=VALUE"));
        }
        set(option, text.substring(equals + 1).trim());
      }
    } catch (IOException e) {
      throw new BadOption(
          "config file "
              + file
              + " cannot be read ("
              + e.getMessage()
              + "): name an existing properties file");
    }
  }

  private void set(Option option, String value) {
    if (!values.containsKey(option)) {
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
