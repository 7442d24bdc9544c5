package dev.gordian.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Objects that work together: a cab and its dispatcher, each a tidy class with synchronized
 * methods.
 *
 * <p>No method takes two locks, as far as one can see. But {@code Cab.moveTo} calls the dispatcher
 * and {@code Dispatcher.drawMap} calls the cabs, and a synchronized method holds its lock also
 * while it calls others. Such a call into another object, with a lock held, is an alien call.
 *
 * <p>In the variant {@code broken} the two calls cross. In the variant {@code open-calls} each
 * object first does its own work under its own lock, gives the lock back, and then calls the other.
 */
public final class Taxi {

  private static final class Cab {
    private final Dispatcher dispatcher;
    private int street;

    Cab(Dispatcher dispatcher) {
      this.dispatcher = dispatcher;
    }

    synchronized int street() {
      return street;
    }

    synchronized void moveTo(int newStreet) {
      street = newStreet;
      dispatcher.isFree(this);
    }

    void moveToWithOpenCall(int newStreet) {
      synchronized (this) {
        street = newStreet;
      }
      dispatcher.isFree(this);
    }
  }

  private static final class Dispatcher {
    private final Set<Cab> freeCabs = new LinkedHashSet<>();

    synchronized void isFree(Cab cab) {
      freeCabs.add(cab);
    }

    synchronized void drawMap() {
      for (Cab cab : freeCabs) {
        System.out.println("a cab in street " + cab.street());
      }
    }

    void drawMapWithOpenCalls() {
      List<Cab> cabs;
      synchronized (this) {
        cabs = new ArrayList<>(freeCabs);
      }
      for (Cab cab : cabs) {
        System.out.println("a cab in street " + cab.street());
      }
    }
  }

  /** Good luck, played by a flag. */
  private static volatile boolean hasArrived;

  public static void main(String[] args) {
    boolean isOpen = args.length > 0 && args[0].equals("open-calls");
    System.out.println("A cab reports its street, then the dispatcher draws the map:");
    Dispatcher dispatcher = new Dispatcher();
    Cab cab = new Cab(dispatcher);
    new Thread(() -> drive(cab, isOpen), "driver").start();
    new Thread(() -> look(dispatcher, isOpen), "office").start();
  }

  private static void drive(Cab cab, boolean isOpen) {
    if (isOpen) {
      cab.moveToWithOpenCall(42);
    } else {
      cab.moveTo(42);
    }
    hasArrived = true;
  }

  private static void look(Dispatcher dispatcher, boolean isOpen) {
    while (!hasArrived) {
      Thread.onSpinWait();
    }
    if (isOpen) {
      dispatcher.drawMapWithOpenCalls();
    } else {
      dispatcher.drawMap();
    }
  }
}
