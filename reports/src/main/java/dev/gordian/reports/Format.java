package dev.gordian.reports;

import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The forms into which a report can be put. */
enum Format {
  TEXT,
  HTML,
  SARIF,
  DOT,
  MERMAID;

  /** Returns the form of that name, in any case. */
  static Format of(String name) {
    for (Format format : values()) {
      if (format.name().equalsIgnoreCase(name)) {
        return format;
      }
    }
    throw new TypeConversionException(
        '"' + name + "\" is no form; it may be text, html, sarif, dot or mermaid");
  }

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
