// expect: lock-order-cycle RingOf3.locks[] RingOf3.locks[] RingOf3.locks[]

class RingOf3 {
  static final Object[] locks = new Object[3];

  static {
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
  }

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < locks.length; i++) {
      int me = i;
      Turns.go("thread " + i, () -> {
        Turns.await(me);
        synchronized (locks[me]) {
          synchronized (locks[(me + 1) % locks.length]) {
          }
        }
        Turns.next(me + 1);
      });
    }
  }
}
