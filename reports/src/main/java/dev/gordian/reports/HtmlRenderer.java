package dev.gordian.reports;

import dev.gordian.core.report.HtmlPage;
import dev.gordian.core.report.JsonReport;
import dev.gordian.core.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The same page that the agent writes with the option {@code html}. */
final class HtmlRenderer implements Renderer {

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    new JsonReport().write(report, json);
    out.write(HtmlPage.load().with(json.toByteArray()));
  }
}
