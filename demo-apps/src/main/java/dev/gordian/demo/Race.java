package dev.gordian.demo;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The race: eight workers print ten rows, each of one letter, ten times.
 *
 * <p>The letters stand in a queue made to be shared; each worker takes one and prints its row. The
 * page is shared too, but nobody says who may write when. So the rows run together, differently in
 * every run: the result depends on who is faster, and that is a race condition.
 *
 * <p>No lock is taken here, so an agent that watches locks has nothing to say.
 */
public final class Race {

  private static final Queue<Character> letters =
      new ConcurrentLinkedQueue<>(List.of('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'));

  public static void main(String[] args) {
    System.out.println("Eight workers print ten rows on one page, without a lock:");
    for (int i = 1; i <= 8; i++) {
      new Thread(Race::work, "worker-" + i).start();
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
    for (int i = 0; i < 10; i++) {
      System.out.print(letter);
      Thread.sleep(1); // a slow printer: the others get their chance
    }
    System.out.println();
  }
}
