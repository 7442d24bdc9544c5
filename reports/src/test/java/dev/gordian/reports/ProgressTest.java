package dev.gordian.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final BlockingQueue<String> written = new LinkedBlockingQueue<>();

  private final PrintWriter err =
      new PrintWriter(
          new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) {
              written.add(new String(buffer, offset, length));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          });

  @Test
  void longWorkIsSaidAgainAndAgain() throws InterruptedException {
    try (Progress progress = new Progress(err, 1)) {
      progress.now("reading big.json");
      String line = "";
      while (line != null && !line.startsWith("gordian: reading big.json (")) {
        line = written.poll(10, TimeUnit.SECONDS);
      }
      assertThat(line).isNotNull();
    }
  }

  @Test
  void shortWorkIsSilent() {
    try (Progress progress = new Progress(err)) {
      progress.now("reading small.json");
    }
    assertThat(written).isEmpty();
  }
}
