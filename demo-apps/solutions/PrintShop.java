import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A print shop: a machine prints what stands in the queue, a panel shows how far it is. */
public class PrintShop {

  /** Is told when a job is done. */
  interface Listener {
    void done(String job);
  }

  /** The jobs that wait, and who wants to hear of them. */
  static class JobQueue {
    private final Lock queueLock = new ReentrantLock();
    private final Queue<String> jobs = new ArrayDeque<>();
    private Listener listener = job -> {};

    void setListener(Listener newListener) {
      queueLock.lock();
      try {
        listener = newListener;
      } finally {
        queueLock.unlock();
      }
    }

    void add(String job) {
      queueLock.lock();
      try {
        jobs.add(job);
      } finally {
        queueLock.unlock();
      }
    }

    /** Returns false if there is no job left. The listener is called with no lock held. */
    boolean printNext() {
      String job;
      Listener toBeTold;
      queueLock.lock();
      try {
        job = jobs.poll();
        toBeTold = listener;
      } finally {
        queueLock.unlock();
      }
      if (job == null) {
        return false;
      }
      toBeTold.done(job);
      return true;
    }

    int waiting() {
      queueLock.lock();
      try {
        return jobs.size();
      } finally {
        queueLock.unlock();
      }
    }
  }

  /** What the customers see. */
  static class Panel implements Listener {
    private final JobQueue queue;
    private String last = "nothing";

    Panel(JobQueue queue) {
      this.queue = queue;
    }

    @Override
    public synchronized void done(String job) {
      last = job;
      System.out.println("printed " + job);
    }

    synchronized void repaint() {
      System.out.println("last printed: " + last + ", waiting: " + queue.waiting());
    }
  }

  private static volatile int hour = 8;

  public static void main(String[] args) throws InterruptedException {
    JobQueue queue = new JobQueue();
    Panel panel = new Panel(queue);
    queue.setListener(panel);
    queue.add("poster");
    queue.add("menu");
    Thread machine = new Thread(() -> print(queue), "machine");
    Thread window = new Thread(() -> paint(panel), "window");
    machine.start();
    window.start();
    machine.join();
    window.join();
  }

  private static void print(JobQueue queue) {
    boolean isMore = true;
    while (isMore) {
      isMore = queue.printNext();
    }
    hour = 12;
  }

  private static void paint(Panel panel) {
    while (hour < 12) {
      Thread.onSpinWait();
    }
    panel.repaint();
  }
}
