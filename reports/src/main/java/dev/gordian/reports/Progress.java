package dev.gordian.reports;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says on standard error what takes so long, every two seconds. */
final class Progress implements AutoCloseable {

  private static final int PERIOD_S = 2;

  private final PrintWriter err;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile String doing = "starting";

  Progress(PrintWriter err) {
    this.err = err;
    Thread thread = new Thread(this::watch, "progress");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch() {
    try {
      for (int s = PERIOD_S; !done.await(PERIOD_S, TimeUnit.SECONDS); s += PERIOD_S) {
        err.println("gordian: " + doing + " (" + s + " s)");
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
