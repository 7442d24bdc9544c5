package dev.gordian.demo.course;

import java.util.List;

/**
 * One program of the course. Immutable.
 *
 * @param name the page and, where it has variants, a blank and the variant: {@code transfer by-id}
 * @param body the program
 * @param line what it shows, in one line
 * @param hangs whether it gets stuck, and without the agent stays so
 * @param findings the kinds of the findings that the agent must make
 * @param dismissed the filters by which the agent must dismiss a cycle
 * @param hierarchy the file in {@code demo-apps/hierarchies/} that it needs, empty if none
 * @param firstJava the first Java release on which there is something to see
 */
record Demo(
    String name,
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

  /** A demo that ends well and in which there is nothing to find. */
  static Demo of(String name, Body body) {
    return new Demo(name, body, "", false, List.of(), List.of(), "", ANY_JAVA);
  }

  Demo shows(String what) {
    return new Demo(name, body, what, hangs, findings, dismissed, hierarchy, firstJava);
  }

  Demo hanging() {
    return new Demo(name, body, line, true, findings, dismissed, hierarchy, firstJava);
  }

  Demo finding(String kind) {
    return new Demo(name, body, line, hangs, List.of(kind), dismissed, hierarchy, firstJava);
  }

  Demo dismissing(String filter) {
    return new Demo(name, body, line, hangs, findings, List.of(filter), hierarchy, firstJava);
  }

  Demo under(String hierarchyFile) {
    return new Demo(name, body, line, hangs, findings, dismissed, hierarchyFile, firstJava);
  }

  Demo since(int java) {
    return new Demo(name, body, line, hangs, findings, dismissed, hierarchy, java);
  }

  /** The name without the variant. */
  String page() {
    return isVariant() ? name.substring(0, name.indexOf(' ')) : name;
  }

  /** The name in one word, as files are named: {@code transfer-by-id}. */
  String word() {
    return name.replace(' ', '-');
  }

  void run() throws Exception {
    body.run(isVariant() ? new String[] {name.substring(name.indexOf(' ') + 1)} : new String[0]);
  }

  private boolean isVariant() {
    return name.indexOf(' ') >= 0;
  }
}
