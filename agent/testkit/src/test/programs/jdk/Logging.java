// until: 24
// expect: lock-order-cycle
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

class Logging {
  // From JDK 25 on records are formatted before the handler is locked.
  static final Object a = new Object();
  static final Logger logger = Logger.getLogger("test");

  static {
    logger.setUseParentHandlers(false);
    logger.addHandler(new ConsoleHandler());
  }

  public static void main(String[] args) throws Exception {
    Turns.go("first", () -> {
      synchronized (a) {
        logger.info("x");
      }
      Turns.next(1);
    });
    Turns.go("second", () -> {
      Turns.await(1);
      logger.log(Level.INFO, "{0}", new Object() {
        @Override
        public String toString() {
          synchronized (a) {
            return "y";
          }
        }
      });
    });
  }
}
