// expect: lock-order-cycle OwnLock.a OwnLock.b

class OwnLock {
  static final MonitorLock a = new MonitorLock();
  static final MonitorLock b = new MonitorLock();

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      a.lock();
      try {
        b.lock();
        try {
          System.out.print("");
        } finally {
          b.unlock();
        }
      } finally {
        a.unlock();
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      b.lock();
      try {
        a.lock();
        try {
          System.out.print("");
        } finally {
          a.unlock();
        }
      } finally {
        b.unlock();
      }
    });
  }
}
