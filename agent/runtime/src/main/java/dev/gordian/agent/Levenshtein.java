package dev.gordian.agent;

/** How far two words are apart: insertions, deletions and replacements. */
final class Levenshtein {

  private Levenshtein() {}

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int k = 0; k <= b.length(); k++) {
      row[k] = k;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        diagonal = row[k];
        row[k] = Math.min(replaced, Math.min(row[k], row[k - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
