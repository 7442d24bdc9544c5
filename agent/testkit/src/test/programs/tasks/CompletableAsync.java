// dismissed: happens-before
import java.util.concurrent.CompletableFuture;

class CompletableAsync {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CompletableFuture.runAsync(() -> ab()).get();
    CompletableFuture.runAsync(() -> ba()).join();
  }

  static void ab() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  static void ba() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
