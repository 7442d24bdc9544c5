/** An exception nobody catches unwinds two monitors; nothing stays held. */
class ThrownOutOfBlocks {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    for (int i = 0; i < 3; i++) {
      Thread thread = new Thread(() -> {
        synchronized (a) {
          synchronized (b) {
            throw new IllegalStateException("as it should be");
          }
        }
      });
      thread.setUncaughtExceptionHandler((t, e) -> {
        synchronized (b) {
        }
      });
      thread.start();
      thread.join();
    }
  }
}
