// dismissed: happens-before
import java.util.concurrent.CompletableFuture;

class CompletableFutures {
  static final Object a = new Object();
  static final Object b = new Object();

  public static void main(String[] args) throws Exception {
    CompletableFuture<String> done = new CompletableFuture<>();
    Turns.go("first", () -> {
      ab();
      done.complete("");
    });
    Turns.go("second", () -> {
      done.get();
      ba();
    });
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
