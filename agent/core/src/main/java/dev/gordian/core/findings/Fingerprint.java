package dev.gordian.core.findings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The id of a finding: the same for the same bug in every run. Made of names and places, without
 * line numbers, hashes or thread ids; 64-bit FNV-1a.
 */
final class Fingerprint {

  private Fingerprint() {}

  static String of(Kind kind, List<String> parts) {
    long hash = 0xcbf29ce484222325L;
    for (String part : parts) {
      for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
      }
      hash = (hash ^ '\n') * 0x100000001b3L;
    }
    return kind.text + "-" + String.format(Locale.ROOT, "%016x", hash);
  }
}
