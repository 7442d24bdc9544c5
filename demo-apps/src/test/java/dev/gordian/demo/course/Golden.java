package dev.gordian.demo.course;

/** Files of the repository that a fresh run must still produce. */
final class Golden {

  /** Whether the tests are to write the files, not to compare: {@code -Dsamples=refresh}. */
  static final boolean IS_REFRESH = "refresh".equals(System.getProperty("samples"));

  /** What a test says where a file and a fresh run differ. */
  static final String REMEDY = "demo-apps/README.md tells how to refresh it";

  private Golden() {}
}
