// dismissed: happens-before
import java.util.ArrayList;
import java.util.List;

/** A session has an object for its monitor, and is entered into the list once that is held. */
class NewMonitorTakenAtOnce {
  static final List<Session> sessions = new ArrayList<>();

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
    synchronized (sessions) {
      Session session = new Session();
      synchronized (session.mutex) {
        session.uses++;
        sessions.add(session);
      }
    }
  }

  static void close(Session session) {
    synchronized (session.mutex) {
      synchronized (sessions) {
        sessions.remove(session);
      }
    }
  }
}
