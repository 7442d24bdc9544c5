package dev.gordian.bench.programs;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** log4j2: two threads write 50,000 lines each into one file. */
public final class Logging {

  private static final int LINES = 50_000;

  private Logging() {}

  public static void main(String[] args) throws Exception {
    ConfigurationBuilder<BuiltConfiguration> builder =
        ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("file", "File")
            .addAttribute("fileName", args[0])
            .addAttribute("append", false)
            .add(
                builder
                    .newLayout("PatternLayout")
                    .addAttribute("pattern", "%d [%t] %level %logger %msg%n")));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")));
    Configurator.initialize(builder.build());
    Logger logger = LogManager.getLogger("bench");
    Rounds.measure(
        () ->
            Rounds.inThreads(
                2,
                () -> {
                  for (int i = 0; i < LINES; i++) {
                    logger.info("line {} of {}", i, LINES);
                  }
                }));
    LogManager.shutdown();
  }
}
