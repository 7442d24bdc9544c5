package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a lock is called: as far as the bytecode of one method shows it. */
@SuppressWarnings({"LockNotBeforeTry", "LockOnNonEnclosingClassLiteral", "AssignmentExpression"})
class OriginTest {

  @RegisterExtension final HooksRunning hooks = new HooksRunning();

  /** {@code "KIND name | expression"} of the lock taken last. */
  private static String top(List<Held> held) {
    Held top = held.get(held.size() - 1);
    return top.kind() + " " + top.name() + " | " + top.expression();
  }

  static class Account {
    final Object lock = new Object();
    Account next;
    static Account shared = new Account();
  }

  @SuppressWarnings("SynchronizeOnNonFinalField") // names are the point
  static class Fields implements Callable<List<List<Held>>> {
    private final Account account = new Account();
    private static final Object LOCK = new Object();

    @Override
    public List<List<Held>> call() {
      List<List<Held>> seen = new ArrayList<>();
      synchronized (account) {
        seen.add(Held.all());
      }
      synchronized (LOCK) {
        seen.add(Held.all());
      }
      synchronized (account.lock) {
        seen.add(Held.all());
      }
      Object alias = account.lock;
      synchronized (alias) {
        seen.add(Held.all());
      }
      Account.shared.next = account;
      synchronized (Account.shared.next.lock) {
        seen.add(Held.all());
      }
      seen.add(ofParameter(account, account));
      return seen;
    }

    private static List<Held> ofParameter(Account from, Account to) {
      synchronized (from) {
        synchronized (to.lock) {
          return Held.all();
        }
      }
    }
  }

  @Test
  void fieldsNameTheirLocks() throws Exception {
    assertThat(Woven.call(Fields.class).stream().map(OriginTest::top))
        .containsExactly(
            "FIELD Fields.account | this.account",
            "STATIC_FIELD Fields.LOCK | Fields.LOCK",
            "FIELD Account.lock | this.account.lock",
            "FIELD Account.lock | this.account.lock",
            "FIELD Account.lock | Account.shared.next.lock",
            "FIELD Account.lock | to.lock");
  }

  static class Arrays implements Callable<List<List<Held>>> {
    private final Object[] stripes = {new Object(), new Object()};
    private static final Lock[][] GRID = {{new ReentrantLock()}};

    @Override
    public List<List<Held>> call() {
      List<List<Held>> seen = new ArrayList<>();
      synchronized (stripes[seen.size() & 1]) {
        seen.add(Held.all());
      }
      for (Object stripe : stripes) {
        synchronized (stripe) {
          seen.add(Held.all());
        }
      }
      GRID[0][0].lock();
      try {
        seen.add(Held.all());
      } finally {
        GRID[0][0].unlock();
      }
      synchronized (stripes) {
        seen.add(Held.all());
      }
      Object[] local = {"only here"};
      synchronized (local[0]) {
        seen.add(Held.all());
      }
      return seen;
    }
  }

  @Test
  void elementsAreNamedByTheirArray() throws Exception {
    assertThat(Woven.call(Arrays.class).stream().map(OriginTest::top))
        .containsExactly(
            "FIELD Arrays.stripes[] | this.stripes[...]",
            "FIELD Arrays.stripes[] | this.stripes[...]",
            "FIELD Arrays.stripes[] | this.stripes[...]",
            "STATIC_FIELD Arrays.GRID[][] | Arrays.GRID[...][...]",
            "FIELD Arrays.stripes | this.stripes",
            "EXPRESSION  | local[...]");
  }

  static class Expressions implements Callable<List<List<Held>>> {
    private final Account account = new Account();

    @Override
    public List<List<Held>> call() {
      List<List<Held>> seen = new ArrayList<>();
      synchronized (Account.class) {
        seen.add(Held.all());
      }
      synchronized (getClass()) {
        seen.add(Held.all());
      }
      synchronized (find()) {
        seen.add(Held.all());
      }
      synchronized (seen) {
        seen.add(Held.all());
      }
      Object either = seen.isEmpty() ? account : account.lock;
      synchronized (either) {
        seen.add(Held.all());
      }
      synchronized (seen.isEmpty() ? account : account.lock) {
        seen.add(Held.all());
      }
      synchronized (new Account()) {
        seen.add(Held.all());
      }
      synchronized ((Object) "text") {
        seen.add(Held.all());
      }
      return seen;
    }

    private Account find() {
      return account;
    }
  }

  @Test
  void expressionsAreQuoted() throws Exception {
    assertThat(Woven.call(Expressions.class).stream().map(OriginTest::top))
        .containsExactly(
            "CLASS_OBJECT Account.class | Account.class",
            "EXPRESSION  | this.getClass()",
            "EXPRESSION  | this.find()",
            "EXPRESSION  | seen",
            "EXPRESSION  | either",
            "EXPRESSION  | ?",
            "EXPRESSION  | new Account",
            "EXPRESSION  | \"text\"");
  }

  static class StaticTypes implements Callable<List<String>> {
    private final Account account = new Account();

    @Override
    public List<String> call() {
      List<String> types = new ArrayList<>();
      Account local = new Account();
      synchronized (local) {
        types.add(Held.top().staticType());
      }
      synchronized (account) {
        types.add(Held.top().staticType());
      }
      synchronized (this) {
        types.add(Held.top().staticType());
      }
      Object cast = account;
      synchronized ((Account) cast) {
        types.add(Held.top().staticType());
      }
      return types;
    }
  }

  @Test
  void staticTypeIsKnown() throws Exception {
    assertThat(Woven.call(StaticTypes.class))
        .containsExactly("Account", "Account", "StaticTypes", "Account");
  }

  static class Inner implements Callable<List<List<Held>>> {
    private final Object lock = new Object();

    @Override
    public List<List<Held>> call() throws Exception {
      Object local = new Object();
      List<List<Held>> seen = new ArrayList<>();
      Callable<Void> anonymous =
          new Callable<>() {
            @Override
            public Void call() {
              synchronized (Inner.this) {
                seen.add(Held.all());
              }
              synchronized (lock) {
                seen.add(Held.all());
              }
              synchronized (local) {
                seen.add(Held.all());
              }
              return null;
            }
          };
      anonymous.call();
      return seen;
    }
  }

  /** Fields that the compiler made are no declared fields. */
  @Test
  void innerClassesNameWhatTheSourceNames() throws Exception {
    assertThat(Woven.call(Inner.class).stream().map(OriginTest::top))
        .containsExactly(
            "EXPRESSION  | Inner.this",
            "FIELD Inner.lock | Inner.this.lock",
            "EXPRESSION  | local");
  }

  static class Sides implements Callable<List<List<Held>>> {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final ReentrantReadWriteLock.ReadLock read = lock.readLock();

    @Override
    public List<List<Held>> call() {
      List<List<Held>> seen = new ArrayList<>();
      seen.add(locked(lock.writeLock()));
      read.lock();
      seen.add(Held.all());
      read.unlock();
      lock.readLock().lock();
      seen.add(Held.all());
      lock.readLock().unlock();
      ReentrantReadWriteLock.WriteLock write = lock.writeLock();
      write.lock();
      seen.add(Held.all());
      write.unlock();
      return seen;
    }

    private static List<Held> locked(Lock parameter) {
      parameter.lock();
      try {
        return Held.all();
      } finally {
        parameter.unlock();
      }
    }
  }

  @Test
  void sidesAreNamedByTheirLock() throws Exception {
    assertThat(Woven.call(Sides.class).stream().map(OriginTest::top))
        .containsExactly(
            "EXPRESSION  | parameter",
            "FIELD Sides.read | this.read",
            "FIELD Sides.lock | this.lock.readLock()",
            "FIELD Sides.lock | this.lock.writeLock()");
  }

  static class Made implements Callable<Object> {
    private final Object field = new Object();
    private static final ReentrantLock STATIC = new ReentrantLock(true);
    private final Object[] elements = new Object[2];
    private final ReentrantReadWriteLock[] fixed = {new ReentrantReadWriteLock()};
    private Semaphore later;
    private final Lock[][] nested = {{new ReentrantLock()}};
    private Object chained;

    @Override
    public Object call() {
      for (int i = 0; i < elements.length; i++) {
        elements[i] = new Object();
      }
      later = new Semaphore(1);
      Object local = new StampedLock();
      Object again = chained = new Object();
      return List.of(local, again, fixed, field, STATIC, later, nested);
    }
  }

  @Test
  void allocationsKnowWhereTheyAreKept() throws Exception {
    Woven.call(Made.class);

    assertThat(hooks.created())
        .containsExactly(
            "Made.STATIC at <clinit>",
            "Made.field at <init>",
            "Made.fixed[] at <init>",
            "Made.nested[][] at <init>",
            "Made.elements[] at call",
            "Made.elements[] at call",
            "Made.later at call",
            " at call",
            "Made.chained at call");
  }
}
