package dev.gordian.hooks;

/**
 * Sites under which other locks were taken: there the identity hash is fetched early, as it is slow
 * to fetch of a monitor that is held, and what is taken second is looked at in full, as what comes
 * third needs that. Racy: a site that is forgotten is learned again.
 */
final class EarlySites {

  static byte[] marks = new byte[1024];

  private EarlySites() {}

  /** Makes room for sites with ids below {@code count}; for one thread at a time. */
  static void makeRoom(int count) {
    byte[] old = marks;
    if (count > old.length) {
      byte[] more = new byte[Math.max(count, old.length * 2)];
      System.arraycopy(old, 0, more, 0, old.length);
      marks = more;
    }
  }

  static boolean contains(int site) {
    byte[] m = marks;
    return site < m.length && m[site] != 0;
  }

  static void add(int site) {
    byte[] m = marks;
    if (site < m.length) {
      m[site] = 1;
    }
  }
}
