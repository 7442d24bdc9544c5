package dev.gordian.demo;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link ProducerConsumer} with {@code ReentrantLock}s and two conditions, so that a producer wakes
 * consumers and a consumer wakes producers, and nobody is woken in vain.
 *
 * <p>Another kind of lock does not make another rule. In the variant {@code broken} the report
 * takes {@code statisticsLock} before {@code bufferLock}, everybody else takes them the other way
 * round. This run is lucky: the report is printed while the producer waits for room, and who waits
 * for a condition has given its lock back. In the variant {@code fixed} the report follows the
 * order of all others.
 */
public final class ProducerConsumerConditions {

  private static final int LETTERS = 10;
  private static final int CAPACITY = 3;

  private static final Lock bufferLock = new ReentrantLock();
  private static final Condition notFull = bufferLock.newCondition();
  private static final Condition notEmpty = bufferLock.newCondition();
  private static final Queue<Character> buffer = new ArrayDeque<>();

  private static final Lock statisticsLock = new ReentrantLock();
  private static int enqueued;
  private static int dequeued;

  /** Good luck, played by a flag: the consumer begins when the producer waits for room. */
  private static volatile boolean isProducerWaiting;

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    System.out.println("The producer fills the buffer, the consumer reports and empties it:");
    new Thread(ProducerConsumerConditions::produce, "producer").start();
    new Thread(() -> consume(isFixed), "consumer").start();
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

  private static void consume(boolean isFixed) {
    try {
      while (!isProducerWaiting) {
        Thread.onSpinWait();
      }
      if (isFixed) {
        reportBufferFirst();
      } else {
        reportStatisticsFirst();
      }
      StringBuilder word = new StringBuilder();
      while (word.length() < LETTERS) {
        word.append(dequeue());
      }
      System.out.println("consumed " + word);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void enqueue(char letter) throws InterruptedException {
    bufferLock.lock();
    try {
      while (buffer.size() == CAPACITY) {
        isProducerWaiting = true;
        notFull.await();
      }
      buffer.add(letter);
      statisticsLock.lock();
      try {
        enqueued++;
      } finally {
        statisticsLock.unlock();
      }
      notEmpty.signal();
    } finally {
      bufferLock.unlock();
    }
  }

  private static char dequeue() throws InterruptedException {
    bufferLock.lock();
    try {
      while (buffer.isEmpty()) {
        notEmpty.await();
      }
      char letter = buffer.remove();
      statisticsLock.lock();
      try {
        dequeued++;
      } finally {
        statisticsLock.unlock();
      }
      notFull.signal();
      return letter;
    } finally {
      bufferLock.unlock();
    }
  }

  private static void reportStatisticsFirst() {
    statisticsLock.lock();
    try {
      bufferLock.lock();
      try {
        printReport();
      } finally {
        bufferLock.unlock();
      }
    } finally {
      statisticsLock.unlock();
    }
  }

  private static void reportBufferFirst() {
    bufferLock.lock();
    try {
      statisticsLock.lock();
      try {
        printReport();
      } finally {
        statisticsLock.unlock();
      }
    } finally {
      bufferLock.unlock();
    }
  }

  private static void printReport() {
    System.out.println(enqueued + " in, " + dequeued + " out, " + buffer.size() + " waiting");
  }
}
