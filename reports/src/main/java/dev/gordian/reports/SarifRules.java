package dev.gordian.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.gordian.core.findings.Kind;
import java.io.IOException;

/** The kinds of findings as rules of SARIF, and the weakness of which they are cases. */
final class SarifRules {

  /** "Deadlock" in MITRE's Common Weakness Enumeration. */
  private static final String CWE_ID = "833";

  private SarifRules() {}

  static void write(JsonGenerator g, Kind kind) throws IOException {
    g.writeStartObject();
    g.writeStringField("id", kind.text);
    writeText(g, "shortDescription", title(kind));
    writeText(g, "fullDescription", description(kind));
    writeText(g, "help", help(kind));
    g.writeObjectFieldStart("defaultConfiguration");
    g.writeStringField("level", level(kind));
    g.writeEndObject();
    g.writeArrayFieldStart("relationships");
    g.writeStartObject();
    g.writeObjectFieldStart("target");
    writeCweReference(g);
    g.writeEndObject();
    g.writeArrayFieldStart("kinds");
    g.writeString(kind == Kind.HIERARCHY_VIOLATION ? "canPrecede" : "superset");
    g.writeEndArray();
    g.writeEndObject();
    g.writeEndArray();
    g.writeObjectFieldStart("properties");
    g.writeArrayFieldStart("tags");
    g.writeString("concurrency");
    g.writeString("external/cwe/cwe-" + CWE_ID);
    g.writeEndArray();
    g.writeEndObject();
    g.writeEndObject();
  }

  static void writeTaxonomies(JsonGenerator g) throws IOException {
    g.writeArrayFieldStart("taxonomies");
    g.writeStartObject();
    g.writeStringField("name", "CWE");
    g.writeStringField("organization", "MITRE");
    g.writeStringField("informationUri", "https://cwe.mitre.org/");
    writeText(g, "shortDescription", "The MITRE Common Weakness Enumeration");
    g.writeArrayFieldStart("taxa");
    g.writeStartObject();
    g.writeStringField("id", CWE_ID);
    g.writeStringField("name", "Deadlock");
    g.writeStringField("helpUri", "https://cwe.mitre.org/data/definitions/" + CWE_ID + ".html");
    writeText(
        g,
        "shortDescription",
        "Threads or processes wait for each other to release a lock, and none can go on.");
    g.writeEndObject();
    g.writeEndArray();
    g.writeEndObject();
    g.writeEndArray();
  }

  /** The fields of a reference to the weakness. */
  static void writeCweReference(JsonGenerator g) throws IOException {
    g.writeStringField("id", CWE_ID);
    g.writeNumberField("index", 0);
    g.writeObjectFieldStart("toolComponent");
    g.writeStringField("name", "CWE");
    g.writeNumberField("index", 0);
    g.writeEndObject();
  }

  static void writeText(JsonGenerator g, String field, String text) throws IOException {
    g.writeObjectFieldStart(field);
    g.writeStringField("text", text);
    g.writeEndObject();
  }

  static String level(Kind kind) {
    switch (kind) {
      case LOCK_ORDER_CYCLE:
      case HIERARCHY_VIOLATION:
        return "warning";
      default:
        return "error";
    }
  }

  private static String title(Kind kind) {
    switch (kind) {
      case DEADLOCK:
        return "Threads wait for each other for ever";
      case SELF_DEADLOCK:
        return "A thread waits for a lock that it holds itself";
      case ORPHANED_LOCK:
        return "A thread waits for a lock whose owner has ended";
      case LOCK_ORDER_CYCLE:
        return "Locks are taken in a circle";
      default:
        return "A lock is taken against the declared hierarchy";
    }
  }

  private static String description(Kind kind) {
    switch (kind) {
      case DEADLOCK:
        return "Each of these threads holds a lock that the next one waits for. None of them will"
            + " ever go on.";
      case SELF_DEADLOCK:
        return "A thread asks for a lock in a way that its own hold keeps out. Nobody else can end"
            + " this wait.";
      case ORPHANED_LOCK:
        return "A thread ended without releasing a lock, and another waits for it. Nobody can"
            + " release it any more.";
      case LOCK_ORDER_CYCLE:
        return "Threads take the same locks in different orders. This run went well; in another"
            + " schedule each waits for a lock that the next one holds.";
      default:
        return "The declared order of locks keeps circles of waiting threads from closing. A"
            + " single step against it loses that certainty.";
    }
  }

  private static String help(Kind kind) {
    switch (kind) {
      case ORPHANED_LOCK:
        return "Release the lock on every way out: unlock in a finally block.";
      case SELF_DEADLOCK:
        return "Release the lock before asking for it again, or ask for the stronger mode at once.";
      default:
        return "Take the locks in one order everywhere.";
    }
  }
}
