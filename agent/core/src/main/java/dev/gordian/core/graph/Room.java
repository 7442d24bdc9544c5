package dev.gordian.core.graph;

/**
 * How many things of one kind may be kept, so that together they take no more than a part of the
 * program's heap: an agent must not be what fills it. Counts are racy, and bytes are estimates:
 * they decide how much is kept, not what is true.
 */
public final class Room {

  /** The largest heap divided by this is what one kind of things may take. */
  private static final int PARTS = 8;

  /** So many take no room worth a word. */
  private static final int FEW = 1_000;

  private final long most;
  private long taken;
  private long refused;

  Room(long most) {
    this.most = most;
  }

  /** Room for things of about so many bytes each. */
  public static Room forEach(int bytes) {
    return new Room(Runtime.getRuntime().maxMemory() / PARTS / bytes);
  }

  /** Room for as many as may come, whatever they take. */
  public static Room unlimited() {
    return new Room(Long.MAX_VALUE);
  }

  /** How many there is room for. */
  public long most() {
    return most;
  }

  boolean isFull() {
    return taken >= most;
  }

  /** Whether twice as many are kept, and a few: then also what should never be refused is. */
  boolean isOverfull() {
    return (taken - FEW) / 2 >= most;
  }

  /** One more is kept. */
  void take() {
    taken++;
  }

  /** One of those that were kept takes no room any more. */
  void give() {
    taken--;
  }

  /** So many are left of those that were kept. */
  void left(long count) {
    taken = count;
  }

  /** There was no room for one. */
  void refuse() {
    refused++;
  }

  /** How often, about, there was no room. */
  long refused() {
    return refused;
  }
}
