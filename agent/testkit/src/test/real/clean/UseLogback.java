import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Four threads log through an asynchronous appender into files that roll. */
public class UseLogback {

  public static void main(String[] args) throws Exception {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
    FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
    SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    AsyncAppender async = new AsyncAppender();
    for (var part :
        new ch.qos.logback.core.spi.ContextAware[] {file, window, size, encoder, async}) {
      part.setContext(context);
    }
    file.setFile("app.log");
    window.setParent(file);
    window.setFileNamePattern("app.%i.log");
    window.setMaxIndex(15);
    size.setMaxFileSize(FileSize.valueOf("20KB"));
    size.setCheckIncrement(Duration.buildByMilliseconds(1));
    encoder.setPattern("%d [%thread] %logger: %msg%n");
    file.setRollingPolicy(window);
    file.setTriggeringPolicy(size);
    file.setEncoder(encoder);
    async.setNeverBlock(false);
    async.setDiscardingThreshold(0);
    async.addAppender(file);
    window.start();
    size.start();
    encoder.start();
    file.start();
    async.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(async);

    Thread[] threads = new Thread[4];
    for (int t = 0; t < threads.length; t++) {
      threads[t] =
          new Thread(
              () -> {
                for (int i = 0; i < 500; i++) {
                  LoggerFactory.getLogger("app.part" + i % 20).info("line {}", i);
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    context.stop();
    int lines = 0;
    int rolled = 0;
    try (Stream<Path> files = Files.list(Path.of(""))) {
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        lines += Files.readAllLines(log).size();
        Files.delete(log);
        rolled++;
      }
    }
    System.out.println(lines + " lines in " + (rolled > 1 ? "several files" : "one file"));
  }
}
