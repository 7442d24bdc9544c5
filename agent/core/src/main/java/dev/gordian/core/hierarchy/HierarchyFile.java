package dev.gordian.core.hierarchy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a hierarchy file. What is wrong with it is said in one line, with the place. */
public final class HierarchyFile {

  /** The file cannot be used; the message names the file, the line and the remedy. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  private final File file;
  private final JsonParser json;
  private final List<Level> levels = new ArrayList<>();
  private final Map<String, String> levelByLock = new HashMap<>();

  private HierarchyFile(File file, JsonParser json) {
    this.file = file;
    this.json = json;
  }

  /** Reads the file; throws {@link Malformed} if it is missing or wrong. */
  public static Hierarchy read(File file) throws Malformed {
    try (JsonParser json = new JsonFactory().createParser(file)) {
      return new HierarchyFile(file, json).read();
    } catch (FileNotFoundException e) {
      throw new Malformed("hierarchy file " + file + " not found: name an existing file");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new Malformed(
          "hierarchy file " + file + ", line " + line + ": no JSON: " + withoutPlace(e));
    } catch (IOException e) {
      throw new Malformed("hierarchy file " + file + " cannot be read: " + e.getMessage());
    }
  }

  /** The parser's own words name a place again, in several lines and more than a user can use. */
  private static String withoutPlace(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    int place = message.indexOf(" (start marker at");
    return (place < 0 ? message : message.substring(0, place)).replaceAll("\\s+", " ");
  }

  private Hierarchy read() throws IOException, Malformed {
    expect(json.nextToken(), JsonToken.START_OBJECT, "an object with \"levels\"");
    boolean found = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals("levels")) {
        found = true;
        readLevels();
      } else if (isRemark(key)) {
        json.skipChildren();
      } else {
        throw malformed("unknown key \"" + key + "\"; known: levels");
      }
    }
    if (json.currentToken() == null) {
      throw malformed("the file ends too early");
    }
    if (!found) {
      throw malformed("\"levels\" is missing");
    }
    if (json.nextToken() != null) {
      throw malformed("nothing may follow the object");
    }
    return new Hierarchy(levels);
  }

  private void readLevels() throws IOException, Malformed {
    expect(json.currentToken(), JsonToken.START_ARRAY, "\"levels\" as an array");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      int position = levels.size();
      if (json.currentToken() == JsonToken.START_ARRAY) {
        // As the report shows the observed order: there a level holds what may stand side by side.
        String name = "level " + (position + 1);
        levels.add(new Level(position, name, readLocks(name), Level.Within.ALLOWED, null));
      } else {
        readLevel(position);
      }
    }
  }

  private void readLevel(int position) throws IOException, Malformed {
    expect(json.currentToken(), JsonToken.START_OBJECT, "a level as an object");
    String name = "level " + (position + 1);
    List<String> locks = null;
    Level.Within within = Level.Within.FORBIDDEN;
    String orderedBy = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals("name")) {
        expect(json.currentToken(), JsonToken.VALUE_STRING, "\"name\" as a string");
        name = json.getText();
      } else if (key.equals("locks")) {
        locks = readLocks(name);
      } else if (key.equals("within") && json.currentToken() == JsonToken.START_OBJECT) {
        expect(json.nextToken(), JsonToken.FIELD_NAME, "\"ordered-by\"");
        if (!json.currentName().equals("ordered-by")) {
          throw malformed("\"within\" knows \"ordered-by\", not \"" + json.currentName() + '"');
        }
        json.nextToken();
        orderedBy = readField();
        expect(json.nextToken(), JsonToken.END_OBJECT, "nothing beside \"ordered-by\"");
      } else if (key.equals("within")) {
        expect(json.currentToken(), JsonToken.VALUE_STRING, "\"within\" as a string");
        String text = json.getText();
        if (text.startsWith("ordered-by")) {
          String field = text.substring("ordered-by".length()).replaceFirst("^[:= ]+", "").trim();
          orderedBy = field.isEmpty() ? orderedBy : field;
          within = Level.Within.ORDERED;
        } else {
          within = within(text);
        }
      } else if (key.equals("ordered-by")) {
        orderedBy = readField();
      } else if (isRemark(key)) {
        json.skipChildren();
      } else {
        throw malformed(
            "unknown key \"" + key + "\" in a level; known: name, locks, within, ordered-by");
      }
    }
    if (locks == null) {
      throw malformed("level \"" + name + "\" has no \"locks\"");
    }
    if (orderedBy != null) {
      within = Level.Within.ORDERED;
    } else if (within == Level.Within.ORDERED) {
      throw malformed("level \"" + name + "\": \"ordered-by\" needs a field");
    }
    levels.add(new Level(position, name, locks, within, orderedBy));
  }

  private Level.Within within(String text) throws Malformed {
    for (Level.Within within : Level.Within.values()) {
      if (within != Level.Within.ORDERED
          && within.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
        return within;
      }
    }
    throw malformed(
        "\"within\" is \"" + text + "\"; it may be forbidden, allowed or {\"ordered-by\": FIELD}");
  }

  private String readField() throws IOException, Malformed {
    expect(json.currentToken(), JsonToken.VALUE_STRING, "\"ordered-by\" as the name of a field");
    String field = json.getText();
    if (field.lastIndexOf('.') <= 0) {
      throw malformed("\"ordered-by\" needs a field as com.acme.Account.id, not \"" + field + '"');
    }
    return field;
  }

  private List<String> readLocks(String level) throws IOException, Malformed {
    expect(json.currentToken(), JsonToken.START_ARRAY, "\"locks\" as an array of names");
    List<String> locks = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json.currentToken(), JsonToken.VALUE_STRING, "a lock as a string");
      String lock = json.getText();
      String other = levelByLock.put(Level.plain(lock), level);
      if (other != null) {
        throw malformed("lock " + lock + " is in two levels: keep it in one");
      }
      locks.add(lock);
    }
    return locks;
  }

  /** JSON has no comments. */
  private static boolean isRemark(String key) {
    return key.equals("comment") || key.equals("description") || key.startsWith("$");
  }

  private void expect(JsonToken actual, JsonToken wanted, String what) throws Malformed {
    if (actual != wanted) {
      throw malformed("expected " + what);
    }
  }

  private Malformed malformed(String problem) {
    int line = json.currentTokenLocation().getLineNr();
    return new Malformed("hierarchy file " + file + ", line " + line + ": " + problem);
  }
}
