// expect: lock-order-cycle LyingLocks.a LyingLocks.b

class LyingLocks {
  static final Liar a = new Liar();
  static final Liar b = new Liar();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      synchronized (b) {
        synchronized (a) {
        }
      }
    });
  }

  /** Whoever asks it anything is told lies, or blocked, or gets an exception. */
  static class Liar {
    @Override
    public synchronized int hashCode() {
      throw new IllegalStateException();
    }

    @Override
    public boolean equals(Object other) {
      return true;
    }

    @Override
    public String toString() {
      synchronized (Liar.class) {
        throw new IllegalStateException();
      }
    }
  }
}
