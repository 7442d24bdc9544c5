import java.util.concurrent.CountDownLatch;
import org.apache.log4j.ConsoleAppender;
import org.apache.log4j.Logger;
import org.apache.log4j.PatternLayout;

/**
 * Bugzilla 41214: an account logs while it holds its own monitor, and log4j, while it holds the
 * category's and the appender's, asks an account for its text.
 */
public class LogUnderLock {
  static final Logger LOG = Logger.getRootLogger();
  static final CountDownLatch both = new CountDownLatch(2);
  static boolean meet;

  static class Account {
    int balance = 100;

    void pay(int amount) {
      synchronized (this) {
        balance -= amount;
        meet();
        LOG.info("paid " + amount);
      }
    }

    @Override
    public String toString() {
      meet();
      synchronized (this) {
        return "balance " + balance;
      }
    }
  }

  public static void main(String[] args) throws Exception {
    meet = args[0].equals("meet");
    LOG.addAppender(new ConsoleAppender(new PatternLayout("%t: %m%n"), ConsoleAppender.SYSTEM_OUT));
    Account account = new Account();
    Thread teller = new Thread(() -> account.pay(30), "teller");
    Thread auditor = new Thread(() -> LOG.info(account), "auditor");
    teller.start();
    while (!meet && teller.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
    auditor.start();
  }

  /** In an unlucky run each waits here until the other is where it hurts. */
  static void meet() {
    if (meet) {
      both.countDown();
      try {
        both.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
