package dev.gordian.demo.course;

import java.util.List;

/**
 * One program of the course. Immutable.
 *
 * @param page the name of the page, also that of its lesson
 * @param variant the variant, empty where there is only one
 * @param body the program
 * @param line what it shows, in one line
 * @param hangs whether it gets stuck, and without the agent stays so
 * @param findings the kinds of the findings that the agent must make
 * @param dismissed the filters by which the agent must dismiss a cycle
 * @param hierarchy the file in {@code demo-apps/hierarchies/} that it needs, empty if none
 * @param firstJava the first Java release on which there is something to see
 */
record Demo(
    String page,
    String variant,
    Body body,
    String line,
    boolean hangs,
    List<String> findings,
    List<String> dismissed,
    String hierarchy,
    int firstJava) {

  /** The {@code main} method of a demo. */
  interface Body {
    void run(String[] args) throws Exception;
  }

  /** What the course itself needs. */
  private static final int ANY_JAVA = 17;

  /** A demo that ends well and of which there is nothing to find. */
  static Demo of(String page, String variant, Body body, String line) {
    return new Demo(page, variant, body, line, false, List.of(), List.of(), "", ANY_JAVA);
  }

  /** The same, but it gets stuck. */
  Demo hanging() {
    return new Demo(page, variant, body, line, true, findings, dismissed, hierarchy, firstJava);
  }

  /** The same, with the kind of what the agent must find. */
  Demo finding(String kind) {
    return new Demo(
        page, variant, body, line, hangs, List.of(kind), dismissed, hierarchy, firstJava);
  }

  /** The same, with the filter by which the agent must dismiss a cycle. */
  Demo dismissing(String filter) {
    return new Demo(
        page, variant, body, line, hangs, findings, List.of(filter), hierarchy, firstJava);
  }

  /** The same, with a declared order. */
  Demo under(String file) {
    return new Demo(page, variant, body, line, hangs, findings, dismissed, file, firstJava);
  }

  /** The same, from that Java release on. */
  Demo since(int java) {
    return new Demo(page, variant, body, line, hangs, findings, dismissed, hierarchy, java);
  }

  /** As the user writes it: {@code transfer by-id}. */
  String name() {
    return variant.isEmpty() ? page : page + " " + variant;
  }

  /** The same in one word, as files are named: {@code transfer-by-id}. */
  String word() {
    return name().replace(' ', '-');
  }

  void run() throws Exception {
    body.run(variant.isEmpty() ? new String[0] : new String[] {variant});
  }
}
