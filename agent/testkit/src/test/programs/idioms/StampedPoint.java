import java.util.concurrent.locks.StampedLock;

/** The point of the JDK's own documentation. */
class StampedPoint {
  private double x;
  private double y;
  private final StampedLock lock = new StampedLock();

  void move(double dx, double dy) {
    long stamp = lock.writeLock();
    try {
      x += dx;
      y += dy;
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  double distance() {
    long stamp = lock.tryOptimisticRead();
    double cx = x;
    double cy = y;
    if (!lock.validate(stamp)) {
      stamp = lock.readLock();
      try {
        cx = x;
        cy = y;
      } finally {
        lock.unlockRead(stamp);
      }
    }
    return Math.sqrt(cx * cx + cy * cy);
  }

  void moveIfAtOrigin(double nx, double ny) {
    long stamp = lock.readLock();
    try {
      while (x == 0.0 && y == 0.0) {
        long write = lock.tryConvertToWriteLock(stamp);
        if (write != 0L) {
          stamp = write;
          x = nx;
          y = ny;
          break;
        }
        lock.unlockRead(stamp);
        stamp = lock.writeLock();
      }
    } finally {
      lock.unlock(stamp);
    }
  }

  public static void main(String[] args) throws Exception {
    StampedPoint point = new StampedPoint();
    for (int t = 0; t < 4; t++) {
      Turns.go("t" + t, () -> {
        for (int i = 0; i < 200; i++) {
          point.moveIfAtOrigin(1, 1);
          point.move(-1, -1);
          point.distance();
        }
      });
    }
  }
}
