// expect: deadlock
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The program's own log handler is part of the deadlock. */
class HandlerStuck {
  static final Object a = new Object();
  static final CountDownLatch both = new CountDownLatch(2);
  static final Logger logger = Logger.getLogger("");

  public static void main(String[] args) throws Exception {
    for (Handler handler : logger.getHandlers()) {
      logger.removeHandler(handler);
    }
    logger.addHandler(new Locking());
    Turns.go("first", () -> {
      synchronized (a) {
        both.countDown();
        both.await();
        logger.info("x");
      }
    });
    Turns.go("second", () -> logger.severe("y"));
  }

  static class Locking extends Handler {
    @Override
    public synchronized void publish(LogRecord record) {
      if (record.getMessage().equals("y")) {
        both.countDown();
        try {
          both.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      synchronized (a) {
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
