package dev.gordian.demo.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on the command line of the course. Immutable.
 *
 * @param words everything but options
 * @param options the options by name, such as {@code --agent}
 */
record CommandLine(List<String> words, Map<String, String> options) {

  /** Splits the arguments; an option that is not {@code known} or has no value is refused. */
  static CommandLine of(List<String> arguments, List<String> known) throws BadUse {
    List<String> words = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        words.add(argument);
      } else if (!known.contains(argument)) {
        throw new BadUse("unknown option " + argument + "; known: " + String.join(", ", known));
      } else if (i + 1 == arguments.size()) {
        throw new BadUse("option " + argument + " needs a value");
      } else {
        options.put(argument, arguments.get(++i));
      }
    }
    return new CommandLine(List.copyOf(words), Map.copyOf(options));
  }
}
