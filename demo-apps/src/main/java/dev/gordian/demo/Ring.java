package dev.gordian.demo;

/**
 * Three locks, three threads: no two of them take the same two locks in opposite orders, and still
 * they can wait for each other in a ring.
 *
 * <p>Copying takes the scanner, then the printer; drawing takes the printer, then the plotter;
 * archiving takes the plotter, then the scanner. Two by two they are harmless. In the variant
 * {@code fixed} archiving takes the scanner first, and one order holds for all: scanner, printer,
 * plotter.
 */
public final class Ring {

  private static final Object scanner = new Object();
  private static final Object printer = new Object();
  private static final Object plotter = new Object();

  /** Good luck, played by a number: how many of the three are done. */
  private static volatile int done;

  public static void main(String[] args) {
    boolean isFixed = args.length > 0 && args[0].equals("fixed");
    System.out.println("Three jobs, each with two machines, one after the other:");
    new Thread(Ring::copy, "copy").start();
    new Thread(Ring::draw, "draw").start();
    new Thread(isFixed ? Ring::archiveScannerFirst : Ring::archive, "archive").start();
  }

  private static void copy() {
    synchronized (scanner) {
      synchronized (printer) {
        System.out.println("copied");
      }
    }
    done = 1;
  }

  private static void draw() {
    awaitDone(1);
    synchronized (printer) {
      synchronized (plotter) {
        System.out.println("drawn");
      }
    }
    done = 2;
  }

  private static void archive() {
    awaitDone(2);
    synchronized (plotter) {
      synchronized (scanner) {
        System.out.println("archived");
      }
    }
  }

  private static void archiveScannerFirst() {
    awaitDone(2);
    synchronized (scanner) {
      synchronized (plotter) {
        System.out.println("archived");
      }
    }
  }

  private static void awaitDone(int jobs) {
    while (done < jobs) {
      Thread.onSpinWait();
    }
  }
}
