package dev.gordian.reports;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says on standard error what takes so long, every two seconds. */
final class Progress implements AutoCloseable {

  private static final long PERIOD_MS = 2_000;

  private final PrintWriter err;
  private final long periodMs;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile String doing = "starting";

  Progress(PrintWriter err) {
    this(err, PERIOD_MS);
  }

  Progress(PrintWriter err, long periodMs) {
    this.err = err;
    this.periodMs = periodMs;
    Thread thread = new Thread(this::watch, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      for (long ms = periodMs; !done.await(periodMs, TimeUnit.MILLISECONDS); ms += periodMs) {
        err.println("gordian: " + doing + " (" + ms / 1_000 + " s)");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says what is being done from now on. */
  void now(String what) {
    doing = what;
  }

  @Override
  public void close() {
    done.countDown();
  }
}
