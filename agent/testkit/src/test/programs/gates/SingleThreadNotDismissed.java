// options: dismiss=none
// expect: lock-order-cycle

class SingleThreadNotDismissed {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    synchronized (a) {
      synchronized (b) {
      }
    }
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
