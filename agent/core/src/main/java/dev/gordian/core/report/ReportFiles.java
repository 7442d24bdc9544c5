package dev.gordian.core.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** All files to which a run writes its report. Used by one thread at a time. */
public final class ReportFiles {

  /** {@code null} where it cannot be written. */
  private final ReportFile json;

  /** {@code null} if no page is wanted. */
  private final ReportFile html;

  /** Read when first needed. */
  private HtmlPage page;

  public ReportFiles(ReportFile json, ReportFile html) {
    this.json = json;
    this.html = html;
  }

  /** Whether there is no file at all. */
  public boolean isEmpty() {
    return json == null && html == null;
  }

  /**
   * Makes a report for nobody, so that what it needs is loaded by the time when somebody waits for
   * one: at the end of a short run, or when threads are stuck.
   */
  public static void rehearse(Report report) throws IOException {
    new JsonReport().write(report, new ByteArrayOutputStream());
  }

  /** Replaces the files; a failure to write one does not keep the other from being written. */
  public void write(Report report) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
    new JsonReport().write(report, bytes);
    byte[] content = bytes.toByteArray();
    IOException failure = null;
    try {
      if (json != null) {
        json.write(content);
      }
    } catch (IOException e) {
      failure = new IOException("cannot write the report " + json + " (" + e.getMessage() + ")", e);
    }
    try {
      if (html != null) {
        html.write(page().with(content));
      }
    } catch (IOException e) {
      failure = new IOException("cannot write the page " + html + " (" + e.getMessage() + ")", e);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private HtmlPage page() throws IOException {
    if (page == null) {
      page = HtmlPage.load();
    }
    return page;
  }

  @Override
  public String toString() {
    if (json == null || html == null) {
      return String.valueOf(json == null ? html : json);
    }
    return json + " and " + html;
  }
}
