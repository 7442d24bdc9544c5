package dev.gordian.core.report;

import dev.gordian.core.util.Resources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A report as one HTML page: the page that the build made, with the JSON report inside. The page
 * draws everything out of that JSON. Immutable.
 */
public final class HtmlPage {

  private static final String RESOURCE = "gordian-page.html";
  private static final byte[] PLACE = "@report@".getBytes(StandardCharsets.US_ASCII);

  private final byte[] template;
  private final int place;

  private HtmlPage(byte[] template, int place) {
    this.template = template;
    this.place = place;
  }

  /** Reads the page of this build. */
  public static HtmlPage load() throws IOException {
    byte[] template = Resources.read(RESOURCE);
    return new HtmlPage(template, indexOf(PLACE, template));
  }

  /** Returns the page with that JSON, which is UTF-8. */
  public byte[] with(byte[] json) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(template.length + json.length * 5 / 4);
    page.write(template, 0, place);
    embed(json, page);
    page.write(template, place + PLACE.length, template.length - place - PLACE.length);
    return page.toByteArray();
  }

  /**
   * Names in a report may be anything, {@code </script>} too. The characters that mean something to
   * HTML stand only within the strings of JSON, and there each may be written as an escape; so may
   * the line separators U+2028 and U+2029.
   */
  private static void embed(byte[] json, ByteArrayOutputStream page) {
    for (int i = 0; i < json.length; i++) {
      byte b = json[i];
      if (b == '<' || b == '>' || b == '&') {
        escape(b, page);
      } else if (isLineSeparator(json, i)) {
        escape(0x2000 | (json[i + 2] & 0x3f), page);
        i += 2;
      } else {
        page.write(b);
      }
    }
  }

  /** E2 80 A8 and E2 80 A9 in UTF-8. */
  private static boolean isLineSeparator(byte[] json, int i) {
    return i + 2 < json.length
        && json[i] == (byte) 0xe2
        && json[i + 1] == (byte) 0x80
        && (json[i + 2] == (byte) 0xa8 || json[i + 2] == (byte) 0xa9);
  }

  private static void escape(int character, ByteArrayOutputStream page) {
    page.write('\\');
    page.write('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      page.write(Character.forDigit(character >> shift & 0xf, 16));
    }
  }

  private static int indexOf(byte[] part, byte[] whole) throws IOException {
    for (int i = 0; i + part.length <= whole.length; i++) {
      int k = 0;
      while (k < part.length && whole[i + k] == part[k]) {
        k++;
      }
      if (k == part.length) {
        return i;
      }
    }
    throw new IOException(RESOURCE + " has no place for a report");
  }
}
