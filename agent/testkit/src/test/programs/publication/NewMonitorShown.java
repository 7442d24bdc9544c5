// expect: lock-order-cycle
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The session is in the list before its monitor is held. */
class NewMonitorShown {
  static final List<Session> sessions = new CopyOnWriteArrayList<>();
  static final Object opening = new Object();

  static class Session {
    final Object mutex = new Object();
    int uses;
  }

  public static void main(String[] args) throws Exception {
    Turns.go("opens", () -> {
      open();
      Turns.next(1);
    });
    Turns.go("closes", () -> {
      Turns.await(1);
      close(sessions.get(0));
    });
  }

  static void open() {
    synchronized (opening) {
      Session session = new Session();
      sessions.add(session);
      synchronized (session.mutex) {
        session.uses++;
      }
    }
  }

  static void close(Session session) {
    synchronized (session.mutex) {
      synchronized (opening) {
        sessions.remove(session);
      }
    }
  }
}
