import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Issue 23501: a bean factory calls what makes a bean while it holds the lock of its singletons; an
 * application asks for a bean while it holds a lock of its own, which the maker wants too.
 */
public class BeanUnderLock {
  static final Object settings = new Object();

  static class Service {
    Service() {
      synchronized (settings) {
        System.out.println("service made by " + Thread.currentThread().getName());
      }
    }
  }

  static class Report {
    Report() {
      System.out.println("report made by " + Thread.currentThread().getName());
    }
  }

  public static void main(String[] args) {
    DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
    factory.registerBeanDefinition("service", new RootBeanDefinition(Service.class, Service::new));
    factory.registerBeanDefinition("report", new RootBeanDefinition(Report.class, Report::new));
    after(new Thread(() -> factory.getBean("service"), "starter"));
    after(
        new Thread(
            () -> {
              synchronized (settings) {
                factory.getBean("report");
              }
            },
            "user"));
  }

  /** Runs the thread and waits for its end, but not by a join: that would prove an order. */
  static void after(Thread thread) {
    thread.start();
    while (thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }
}
