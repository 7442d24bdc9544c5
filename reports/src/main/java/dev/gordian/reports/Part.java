package dev.gordian.reports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gordian.core.findings.Names;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A part of a report in JSON that knows where it stands, so that it can say what is wrong. */
final class Part {

  private final String file;
  private final String path;
  private final JsonNode json;

  private Part(String file, String path, JsonNode json) {
    this.file = file;
    this.path = path;
    this.json = json;
  }

  /** The whole of a file. */
  static Part root(String file, JsonNode json) {
    return new Part(file, "", json);
  }

  /** What is wrong with this part. */
  BadInput wrong(String problem) {
    return new BadInput(
        file
            + ", at "
            + (path.isEmpty() ? "the top" : path)
            + ": "
            + problem
            + "; give the JSON report that the agent wrote");
  }

  private Part child(String step, JsonNode value) {
    return new Part(file, path + "/" + step, value);
  }

  /** A field that must be there. */
  Part get(String field) throws BadInput {
    if (!json.isObject()) {
      throw wrong("expected an object");
    }
    JsonNode value = json.get(field);
    if (value == null) {
      throw wrong("\"" + field + "\" is missing");
    }
    return child(field, value);
  }

  /** Whether the field is there and not null. */
  boolean has(String field) {
    return json.hasNonNull(field);
  }

  /** The elements of an array; none if the field is not there. */
  List<Part> list(String field) throws BadInput {
    List<Part> parts = new ArrayList<>();
    if (has(field)) {
      parts.addAll(get(field).elements());
    }
    return parts;
  }

  /** The elements of this array. */
  List<Part> elements() throws BadInput {
    if (!json.isArray()) {
      throw wrong("expected an array");
    }
    List<Part> parts = new ArrayList<>();
    for (JsonNode element : json) {
      parts.add(child(Integer.toString(parts.size()), element));
    }
    return parts;
  }

  String text(String field) throws BadInput {
    return get(field).text();
  }

  String text() throws BadInput {
    if (!json.isTextual()) {
      throw wrong("expected a string");
    }
    return json.textValue();
  }

  String textOrNull(String field) throws BadInput {
    return has(field) ? text(field) : null;
  }

  List<String> texts(String field) throws BadInput {
    return get(field).texts();
  }

  List<String> texts() throws BadInput {
    List<String> texts = new ArrayList<>();
    for (Part element : elements()) {
      texts.add(element.text());
    }
    return texts;
  }

  boolean flag(String field) throws BadInput {
    Part part = get(field);
    if (!part.json.isBoolean()) {
      throw part.wrong("expected true or false");
    }
    return part.json.booleanValue();
  }

  long number(String field) throws BadInput {
    return get(field).number();
  }

  long number() throws BadInput {
    if (!json.canConvertToLong() || !json.isIntegralNumber() || json.longValue() < 0) {
      throw wrong("expected a whole number that is not negative");
    }
    return json.longValue();
  }

  int count(String field) throws BadInput {
    long number = number(field);
    return number > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) number;
  }

  /** {@code null} if the field is null or not there. */
  Instant instantOrNull(String field) throws BadInput {
    String text = textOrNull(field);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw get(field).wrong("\"" + Names.printable(text) + "\" is no time");
    }
  }

  /** Names of the fields of this object. */
  List<String> fields() throws BadInput {
    if (!json.isObject()) {
      throw wrong("expected an object");
    }
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      names.add(field.getKey());
    }
    return names;
  }
}
