package dev.gordian.reports;

import java.util.Locale;

/** The forms into which a report can be put. */
enum Format {
  TEXT,
  HTML,
  SARIF,
  DOT,
  MERMAID;

  Renderer renderer() {
    switch (this) {
      case HTML:
        return new HtmlRenderer();
      case SARIF:
        return new SarifRenderer();
      case DOT:
        return new DotRenderer();
      case MERMAID:
        return new MermaidRenderer();
      default:
        return new TextRenderer();
    }
  }

  /** As the command line writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
