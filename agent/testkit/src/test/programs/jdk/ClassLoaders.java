// expect: lock-order-cycle ClassLoaders$Chain ClassLoaders$Chain

class ClassLoaders {
  static final Chain left = new Chain();
  static final Chain right = new Chain();

  static {
    left.other = right;
    right.other = left;
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      left.loadClass("from.right");
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      right.loadClass("from.left");
    });
  }

  /** Asks another loader, as loaders of modules do; not capable of parallel loading. */
  static class Chain extends ClassLoader {
    private Chain other;

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (other == null || name.endsWith("x")) {
        return Object.class;
      }
      return other.loadClass(name + "x");
    }
  }
}
