
/** The program counts the threads of its group, and waits until it is the only one. */
class WaitsForItsGroup {

  public static void main(String[] args) throws Exception {
    Turns.go("another", () -> Turns.await(1));
    Turns.next(1);
    while (Thread.activeCount() > 1) {
      Thread.yield();
    }
    System.out.println("alone");
  }
}
