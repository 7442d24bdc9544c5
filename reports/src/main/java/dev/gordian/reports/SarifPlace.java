package dev.gordian.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A frame such as {@code com.acme.Bank.transfer(Bank.java:41)} as a place of SARIF: the file within
 * the sources, as far as it is known, and the method.
 */
final class SarifPlace {

  /** Stands for the folder under which the sources lie; a reader of SARIF knows it, we do not. */
  static final String BASE = "SRCROOT";

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~$";

  private final String method;

  /** Path within the sources, or {@code null}. */
  private final String path;

  /** 0 if not known. */
  private final int line;

  private SarifPlace(String method, String path, int line) {
    this.method = method;
    this.path = path;
    this.line = line;
  }

  /** {@code frame} may be null. */
  static SarifPlace of(String frame) {
    if (frame == null) {
      return new SarifPlace("unknown", null, 0);
    }
    int open = frame.lastIndexOf('(');
    int close = frame.lastIndexOf(')');
    if (open < 0 || close < open) {
      return new SarifPlace(frame, null, 0);
    }
    String method = frame.substring(frame.indexOf('/') + 1, open);
    String place = frame.substring(open + 1, close);
    int colon = place.lastIndexOf(':');
    String file = colon < 0 ? place : place.substring(0, colon);
    if (file.indexOf('.') <= 0) {
      return new SarifPlace(method, null, 0);
    }
    int type = method.lastIndexOf('.');
    int simple = type < 0 ? -1 : method.lastIndexOf('.', type - 1);
    String folder = simple < 0 ? "" : method.substring(0, simple + 1).replace('.', '/');
    return new SarifPlace(method, folder + file, number(place.substring(colon + 1)));
  }

  private static int number(String text) {
    try {
      return Math.max(0, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Writes the fields of a location into the object that is open. */
  void write(JsonGenerator g) throws IOException {
    if (path != null) {
      g.writeObjectFieldStart("physicalLocation");
      g.writeObjectFieldStart("artifactLocation");
      g.writeStringField("uri", uri(path));
      g.writeStringField("uriBaseId", BASE);
      g.writeEndObject();
      if (line > 0) {
        g.writeObjectFieldStart("region");
        g.writeNumberField("startLine", line);
        g.writeEndObject();
      }
      g.writeEndObject();
    }
    g.writeArrayFieldStart("logicalLocations");
    g.writeStartObject();
    g.writeStringField("fullyQualifiedName", method);
    g.writeStringField("kind", "function");
    g.writeEndObject();
    g.writeEndArray();
  }

  /** A relative reference; every other byte of its segments is percent-encoded. */
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c == '/' || UNRESERVED.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(String.format("%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
