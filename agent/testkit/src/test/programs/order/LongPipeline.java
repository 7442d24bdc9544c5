// dismissed: happens-before
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Two stages lock each request in opposite orders, one after the other, a thousand times. */
class LongPipeline {
  static final int REQUESTS = 1_000;

  public static void main(String[] args) throws Exception {
    BlockingQueue<Request> between = new LinkedBlockingQueue<>();
    Thread first = Turns.go("stage 1", () -> {
      for (int i = 0; i < REQUESTS; i++) {
        Request request = new Request();
        synchronized (request) {
          request.body.touch();
        }
        between.put(request);
      }
    });
    Thread second = Turns.go("stage 2", () -> {
      for (int i = 0; i < REQUESTS; i++) {
        Request request = between.take();
        synchronized (request.body) {
          request.mark();
        }
      }
    });
    first.join();
    second.join();
  }

  static class Request {
    final Body body = new Body();

    synchronized void mark() {
    }
  }

  static class Body {
    synchronized void touch() {
    }
  }
}
