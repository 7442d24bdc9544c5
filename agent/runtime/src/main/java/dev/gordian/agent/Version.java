package dev.gordian.agent;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of this agent, from the build. */
final class Version {

  static final String TEXT = read();

  private Version() {}

  private static String read() {
    try (InputStream in =
        Version.class.getClassLoader().getResourceAsStream("gordian-version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
