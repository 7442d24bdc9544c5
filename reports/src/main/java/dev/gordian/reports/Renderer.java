package dev.gordian.reports;

import dev.gordian.core.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Puts a report into another form. */
interface Renderer {

  /** Writes the whole report, text as UTF-8; the stream stays open. */
  void render(Report report, OutputStream out) throws IOException;
}
