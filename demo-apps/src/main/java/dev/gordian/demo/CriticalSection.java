package dev.gordian.demo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The critical section: {@link Race} with one lock, and the rows are clean.
 *
 * <p>Printing a row is the critical section: the part of the program in which at most one thread
 * may be at a time. Who wants to enter takes {@code pageLock}; who finds it taken waits until it is
 * given back. The order of the rows is still open, but no row is torn.
 *
 * <p>The agent has nothing to say: a thread that holds only one lock at a time is never part of a
 * deadlock.
 */
public final class CriticalSection {

  private static final Queue<Character> letters =
      new ConcurrentLinkedQueue<>(List.of('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'));

  private static final Object pageLock = new Object();

  public static void main(String[] args) {
    System.out.println("Eight workers print ten rows on one page, one at a time:");
    for (int i = 1; i <= 8; i++) {
      new Thread(CriticalSection::work, "worker-" + i).start();
    }
  }

  private static void work() {
    try {
      for (Character letter = letters.poll(); letter != null; letter = letters.poll()) {
        printRow(letter);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void printRow(char letter) throws InterruptedException {
    synchronized (pageLock) {
      for (int i = 0; i < 10; i++) {
        System.out.print(letter);
        Thread.sleep(1); // as slow as before, but now the others wait
      }
      System.out.println();
    }
  }
}
