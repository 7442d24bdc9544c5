// expect: deadlock OwnHashCodeStuck$Worker OwnHashCodeStuck$Worker

import java.util.concurrent.CountDownLatch;

/** Threads that lock themselves to tell their hash code, and never get there. */
class OwnHashCodeStuck {

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Worker first = new Worker("first");
    Worker second = new Worker("second");
    first.begin(second, both);
    second.begin(first, both);
  }

  static class Worker extends Thread {
    private Worker other;
    private CountDownLatch both;

    Worker(String name) {
      super(name);
    }

    void begin(Worker other, CountDownLatch both) {
      this.other = other;
      this.both = both;
      start();
    }

    @Override
    public void run() {
      synchronized (this) {
        both.countDown();
        try {
          both.await();
        } catch (InterruptedException e) {
          return;
        }
        synchronized (other) {
        }
      }
    }

    @Override
    public synchronized int hashCode() {
      return 1;
    }

    @Override
    public synchronized boolean equals(Object o) {
      return o == this;
    }
  }
}
