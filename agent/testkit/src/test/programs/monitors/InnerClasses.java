// expect: lock-order-cycle InnerClasses.a InnerClasses.b

class InnerClasses {
  private final Object a = new Object();
  private final Object b = new Object();

  public static void main(String[] args) throws Exception {
    InnerClasses outer = new InnerClasses();
    outer.new First().start();
    new Thread("second") {
      @Override
      public void run() {
        Turns.await(1);
        synchronized (outer.b) {
          synchronized (outer.a) {
          }
        }
      }
    }.start();
  }

  class First extends Thread {
    @Override
    public void run() {
      synchronized (a) {
        synchronized (b) {
          Turns.next(1);
        }
      }
    }
  }
}
