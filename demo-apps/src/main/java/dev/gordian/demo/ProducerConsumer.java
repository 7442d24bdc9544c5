package dev.gordian.demo;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The producer and the consumer: a queue of bounded length between two threads.
 *
 * <p>Who finds the buffer full, or empty, waits: {@code wait} gives the lock back until somebody
 * calls {@code notifyAll}, then takes it again. As the world may have changed in between, the
 * question is asked again in a loop.
 *
 * <p>A second lock guards the statistics. It is always taken after {@code bufferLock}, so there is
 * an order, and the agent has nothing to say but that.
 */
public final class ProducerConsumer {

  private static final int LETTERS = 10;
  private static final int CAPACITY = 3;

  private static final Object bufferLock = new Object();
  private static final Queue<Character> buffer = new ArrayDeque<>();

  private static final Object statisticsLock = new Object();
  private static int enqueued;
  private static int dequeued;

  public static void main(String[] args) {
    System.out.println("The buffer has room for " + CAPACITY + " letters, ten go through it:");
    new Thread(ProducerConsumer::produce, "producer").start();
    new Thread(ProducerConsumer::consume, "consumer").start();
  }

  private static void produce() {
    try {
      for (char letter = 'A'; letter <= 'J'; letter++) {
        enqueue(letter);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void consume() {
    try {
      StringBuilder word = new StringBuilder();
      while (word.length() < LETTERS) {
        word.append(dequeue());
      }
      System.out.println("consumed " + word);
      report();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void enqueue(char letter) throws InterruptedException {
    synchronized (bufferLock) {
      while (buffer.size() == CAPACITY) {
        bufferLock.wait();
      }
      buffer.add(letter);
      synchronized (statisticsLock) {
        enqueued++;
      }
      bufferLock.notifyAll();
    }
  }

  private static char dequeue() throws InterruptedException {
    synchronized (bufferLock) {
      while (buffer.isEmpty()) {
        bufferLock.wait();
      }
      char letter = buffer.remove();
      synchronized (statisticsLock) {
        dequeued++;
      }
      bufferLock.notifyAll();
      return letter;
    }
  }

  /** Needs both locks, for the three numbers are to fit each other. */
  private static void report() {
    synchronized (bufferLock) {
      synchronized (statisticsLock) {
        System.out.println(enqueued + " in, " + dequeued + " out, " + buffer.size() + " waiting");
      }
    }
  }
}
