import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;

/** Four threads log through asynchronous loggers while the configuration is loaded again. */
public class UseLog4j2 {

  public static void main(String[] args) throws Exception {
    System.setProperty(
        "log4j2.contextSelector", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
    LoggerContext context = Configurator.initialize(configuration().build());
    // One that is made while the configuration is loaded again may stay without an appender.
    Logger[] loggers = new Logger[20];
    for (int i = 0; i < loggers.length; i++) {
      loggers[i] = LogManager.getLogger("app.part" + i);
    }
    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 500; i++) {
                  loggers[i % loggers.length].info("line {}", i);
                }
              });
      threads[t].start();
    }
    context.reconfigure(configuration().build());
    for (Thread thread : threads) {
      thread.join();
    }
    LogManager.shutdown();
    List<String> lines = Files.readAllLines(Path.of("app.log"));
    Files.delete(Path.of("app.log"));
    System.out.println(lines.size() + " lines");
  }

  static ConfigurationBuilder<?> configuration() {
    var builder = ConfigurationBuilderFactory.newConfigurationBuilder();
    builder.add(
        builder
            .newAppender("file", "File")
            .addAttribute("fileName", "app.log")
            .add(builder.newLayout("PatternLayout").addAttribute("pattern", "%d [%t] %c: %m%n")));
    builder.add(builder.newRootLogger(Level.INFO).add(builder.newAppenderRef("file")));
    return builder;
  }
}
