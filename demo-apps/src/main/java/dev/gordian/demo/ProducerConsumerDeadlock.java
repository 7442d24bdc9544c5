package dev.gordian.demo;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Phaser;

/**
 * {@link ProducerConsumer} with two lines exchanged: the report takes the statistics first.
 *
 * <p>The producer holds {@code bufferLock} and wants {@code statisticsLock} to count its letter.
 * The consumer, who prints the report, holds {@code statisticsLock} and wants {@code bufferLock} to
 * see how many letters wait. Each method is right when read alone; the two together are not.
 *
 * <p>{@code bothHoldOne} brings the two to the bad moment in every run.
 */
public final class ProducerConsumerDeadlock {

  private static final int LETTERS = 10;
  private static final int CAPACITY = 3;

  private static final Object bufferLock = new Object();
  private static final Queue<Character> buffer = new ArrayDeque<>();

  private static final Object statisticsLock = new Object();
  private static int enqueued;
  private static int dequeued;

  private static final Phaser bothHoldOne = new Phaser(2);

  public static void main(String[] args) {
    System.out.println("The producer enqueues, the consumer prints a report. This will get stuck:");
    new Thread(ProducerConsumerDeadlock::produce, "producer").start();
    new Thread(ProducerConsumerDeadlock::consume, "consumer").start();
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
      for (int i = 0; i < LETTERS; i++) {
        report();
        dequeue();
      }
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
      System.out.println("the producer holds the buffer and wants the statistics");
      bothHoldOne.arriveAndAwaitAdvance();
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

  /** The wrong way round: everywhere else the buffer comes first. */
  private static void report() {
    synchronized (statisticsLock) {
      System.out.println("the consumer holds the statistics and wants the buffer");
      bothHoldOne.arriveAndAwaitAdvance();
      synchronized (bufferLock) {
        System.out.println(enqueued + " in, " + dequeued + " out, " + buffer.size() + " waiting");
      }
    }
  }
}
