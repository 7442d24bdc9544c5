package dev.gordian.demo;

/**
 * A gate lock: two locks in opposite orders, and still no deadlock.
 *
 * <p>The cook takes the oven, then the fridge; the baker takes the fridge, then the oven. In the
 * variant {@code closed} both must first have {@code kitchenDoor}, so they are never in there at
 * the same time and cannot meet. The agent sees the inversion and dismisses it, with the name of
 * the gate.
 *
 * <p>In the variant {@code partial} the baker comes through the window. A gate that one of the two
 * goes round is no gate. They are lucky and do not meet.
 */
public final class Gate {

  private static final Object kitchenDoor = new Object();
  private static final Object oven = new Object();
  private static final Object fridge = new Object();

  /** Good luck, played by a flag. */
  private static volatile boolean hasCookLeft;

  public static void main(String[] args) {
    boolean isPartial = args.length > 0 && args[0].equals("partial");
    System.out.println("The cook takes oven and fridge, the baker takes fridge and oven:");
    new Thread(Gate::cook, "cook").start();
    new Thread(isPartial ? Gate::bakeThroughTheWindow : Gate::bake, "baker").start();
  }

  private static void cook() {
    synchronized (kitchenDoor) {
      synchronized (oven) {
        synchronized (fridge) {
          System.out.println("dinner is ready");
        }
      }
    }
    hasCookLeft = true;
  }

  private static void bake() {
    synchronized (kitchenDoor) {
      synchronized (fridge) {
        synchronized (oven) {
          System.out.println("the cake is ready");
        }
      }
    }
  }

  private static void bakeThroughTheWindow() {
    while (!hasCookLeft) {
      Thread.onSpinWait();
    }
    synchronized (fridge) {
      synchronized (oven) {
        System.out.println("the cake is ready");
      }
    }
  }
}
