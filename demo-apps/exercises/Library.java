import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small library: in the morning the desk lends books, later the office closes an account. */
public class Library {

  /** Knows which books are in. */
  static class Shelf {
    private final Object shelfLock = new Object();
    private final Set<String> books = new TreeSet<>();
    private final Register register;

    Shelf(Register register) {
      this.register = register;
    }

    boolean lend(String book, String member) {
      synchronized (shelfLock) {
        if (!books.remove(book)) {
          return false;
        }
        register.note(member, book);
        return true;
      }
    }

    void putBack(String book) {
      synchronized (shelfLock) {
        books.add(book);
      }
    }

    String list() {
      synchronized (shelfLock) {
        return String.join(", ", books);
      }
    }
  }

  /** Knows who has which books. */
  static class Register {
    private final Object registerLock = new Object();
    private final Map<String, List<String>> lent = new TreeMap<>();

    void note(String member, String book) {
      synchronized (registerLock) {
        lent.computeIfAbsent(member, m -> new ArrayList<>()).add(book);
      }
    }

    void closeAccount(String member, ReturnDesk desk) {
      synchronized (registerLock) {
        List<String> books = lent.remove(member);
        if (books != null) {
          desk.takeBack(books);
        }
      }
    }
  }

  /** Takes books back and carries them to the shelf. */
  static class ReturnDesk {
    private final Shelf shelf;

    ReturnDesk(Shelf shelf) {
      this.shelf = shelf;
    }

    void takeBack(List<String> books) {
      for (String book : books) {
        System.out.println("back: " + book);
        shelf.putBack(book);
      }
    }
  }

  private static volatile int hour = 8;

  public static void main(String[] args) throws InterruptedException {
    Register register = new Register();
    Shelf shelf = new Shelf(register);
    for (String book : List.of("Emma", "Faust", "Hamlet", "Ulysses")) {
      shelf.putBack(book);
    }
    Thread desk = new Thread(() -> morning(shelf), "desk");
    Thread office = new Thread(() -> afternoon(register, new ReturnDesk(shelf)), "office");
    desk.start();
    office.start();
    desk.join();
    office.join();
    System.out.println("on the shelf: " + shelf.list());
  }

  private static void morning(Shelf shelf) {
    for (String book : List.of("Emma", "Faust", "Emma")) {
      System.out.println(book + (shelf.lend(book, "Ada") ? " is lent to Ada" : " is out"));
    }
    hour = 14;
  }

  private static void afternoon(Register register, ReturnDesk desk) {
    while (hour < 14) {
      Thread.onSpinWait();
    }
    register.closeAccount("Ada", desk);
  }
}
