package dev.gordian.demo;

import java.util.concurrent.Phaser;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@link TwoLock} with virtual threads, which came with Java 21.
 *
 * <p>The JVM has a deadlock detector of its own, the one that {@code jstack} shows. It looks at
 * platform threads only: of two virtual threads that wait for each other it says nothing. The agent
 * does.
 *
 * <p>In the variant {@code broken} they get stuck, in the variant {@code fixed} both take the locks
 * in one order. The threads are made by reflection, so that this class loads on older JVMs too.
 */
public final class Virtual {

  private static final int FIRST_JAVA_WITH_THEM = 21;

  private static final Lock leftLock = new ReentrantLock();
  private static final Lock rightLock = new ReentrantLock();

  private static final Phaser bothHoldOne = new Phaser(2);

  public static void main(String[] args) throws Exception {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    int java = Runtime.version().feature();
    if (java < FIRST_JAVA_WITH_THEM) {
      System.out.println("Virtual threads came with Java 21, this is Java " + java);
      return;
    }
    System.out.println(
        isFixed
            ? "Two virtual threads, both take left, then right:"
            : "Two virtual threads, opposite orders. This will get stuck:");
    Thread a = startVirtual("A", isFixed ? Virtual::leftBeforeRight : Virtual::leftThenRight);
    Thread b = startVirtual("B", isFixed ? Virtual::leftBeforeRight : Virtual::rightThenLeft);
    a.join(); // the JVM does not wait for virtual threads by itself
    b.join();
  }

  /** {@code Thread.ofVirtual().name(name).start(task)}. */
  private static Thread startVirtual(String name, Runnable task)
      throws ReflectiveOperationException {
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    Class<?> type = Class.forName("java.lang.Thread$Builder");
    type.getMethod("name", String.class).invoke(builder, name);
    return (Thread) type.getMethod("start", Runnable.class).invoke(builder, task);
  }

  private static void leftThenRight() {
    leftLock.lock();
    try {
      System.out.println("A holds left and wants right");
      bothHoldOne.arriveAndAwaitAdvance();
      rightLock.lock();
      try {
        System.out.println("A holds both");
      } finally {
        rightLock.unlock();
      }
    } finally {
      leftLock.unlock();
    }
  }

  private static void rightThenLeft() {
    rightLock.lock();
    try {
      System.out.println("B holds right and wants left");
      bothHoldOne.arriveAndAwaitAdvance();
      leftLock.lock();
      try {
        System.out.println("B holds both");
      } finally {
        leftLock.unlock();
      }
    } finally {
      rightLock.unlock();
    }
  }

  private static void leftBeforeRight() {
    leftLock.lock();
    try {
      rightLock.lock();
      try {
        System.out.println(Thread.currentThread().getName() + " held both");
      } finally {
        rightLock.unlock();
      }
    } finally {
      leftLock.unlock();
    }
  }
}
