package dev.gordian.weaver.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicationProofTest {

  private static final ReentrantLock OTHER = new TracedLock();
  private static final Map<String, Object> MAP = new ConcurrentHashMap<>();
  private static Object known;

  /** A lock that remembers where it was made, and every lock where it was asked for last. */
  static final class TracedLock extends ReentrantLock {
    private static final long serialVersionUID = 1;

    static List<StackTraceElement> asked;

    final List<StackTraceElement> made;

    TracedLock() {
      made = here();
    }

    @Override
    public void lock() {
      asked = here();
    }

    private static List<StackTraceElement> here() {
      return Arrays.stream(new Throwable().getStackTrace())
          .filter(f -> !f.getClassName().equals(TracedLock.class.getName()))
          .collect(Collectors.toList());
    }
  }

  private static class ClassPath implements ClassFiles {
    @Override
    public byte[] of(String name) {
      try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
        return in == null ? null : in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasOwn(String jdkType) {
      return true;
    }
  }

  private final PublicationProof proof = new PublicationProof(new ClassPath());

  /** Whether the lock is private when it, or another one, is asked for. */
  private boolean isPrivate(TracedLock lock, boolean isAskedFor) {
    return isPrivate(proof, lock, isAskedFor);
  }

  private static boolean isPrivate(PublicationProof proof, TracedLock lock, boolean isAskedFor) {
    String type = TracedLock.class.getName();
    return proof.isRuledOut(
        lock.made, type, TracedLock.asked, new Ask(Request.CALL, isAskedFor, true));
  }

  private void assertPrivate(Supplier<TracedLock> way) {
    assertThat(isPrivate(way.get(), true)).isTrue();
  }

  private void assertNoProof(Supplier<TracedLock> way) {
    assertThat(isPrivate(way.get(), true)).isFalse();
  }

  private static final class Entry {
    final TracedLock lock = new TracedLock();
    Entry[] others = new Entry[2];
    Runnable task;

    void lock() {
      lock.lock();
    }
  }

  @Test
  void aLocalVariable() {
    assertPrivate(
        () -> {
          TracedLock lock = new TracedLock();
          lock.lock();
          known = lock;
          return lock;
        });
    assertNoProof(
        () -> {
          TracedLock lock = new TracedLock();
          known = lock;
          lock.lock();
          return lock;
        });
  }

  @Test
  void aFieldOfANewObject() {
    assertPrivate(
        () -> {
          Entry entry = new Entry();
          entry.lock();
          MAP.put("a", entry);
          return entry.lock;
        });
    assertNoProof(
        () -> {
          Entry entry = new Entry();
          MAP.put("a", entry);
          entry.lock();
          return entry.lock;
        });
  }

  private static Entry made() {
    return new Entry();
  }

  private static Entry madeAndShown() {
    Entry entry = new Entry();
    known = entry;
    return entry;
  }

  private static TracedLock lockedOf(Supplier<Entry> factory) {
    Entry entry = factory.get();
    entry.lock();
    return entry.lock;
  }

  @Test
  void aFactory() {
    assertPrivate(
        () -> {
          Entry entry = made();
          entry.lock();
          return entry.lock;
        });
    assertPrivate(() -> lockedOf(() -> new Entry()));
    assertPrivate(() -> lockedOf(() -> made()));
    assertPrivate(() -> lockedOf(Entry::new));
    assertNoProof(() -> lockedOf(() -> madeAndShown()));
  }

  /**
   * In the table of the map others may find it, but the proof is that nobody can say they cannot.
   */
  @Test
  void aMapThatMakesIt() {
    assertNoProof(
        () -> {
          Entry entry = (Entry) MAP.computeIfAbsent("b", k -> new Entry());
          entry.lock();
          return entry.lock;
        });
  }

  @Test
  void arraysAndTheirCopies() {
    assertPrivate(
        () -> {
          Entry entry = new Entry();
          entry.others[0] = entry;
          Entry[] more = new Entry[4];
          System.arraycopy(entry.others, 0, more, 0, 2);
          entry.others = more;
          entry.others[0].lock();
          return entry.lock;
        });
    Entry[] shown = new Entry[1];
    assertNoProof(
        () -> {
          Entry entry = new Entry();
          Entry[] mine = {entry};
          System.arraycopy(mine, 0, shown, 0, 1);
          entry.lock();
          return entry.lock;
        });
  }

  @Test
  void whatALambdaKeeps() {
    assertPrivate(
        () -> {
          Entry entry = new Entry();
          entry.task = () -> entry.lock();
          entry.lock();
          return entry.lock;
        });
    Consumer<Runnable> tasks = task -> known = task;
    assertNoProof(
        () -> {
          Entry entry = new Entry();
          tasks.accept(() -> entry.lock());
          entry.lock();
          return entry.lock;
        });
  }

  private static class Leaking {
    Leaking() {
      known = this;
    }
  }

  private static class Kept extends Leaking {
    final TracedLock lock = new TracedLock();
  }

  @Test
  void aSuperclassThatShowsIt() {
    assertNoProof(
        () -> {
          Kept kept = new Kept();
          kept.lock.lock();
          return kept.lock;
        });
  }

  private static final class Holder {
    Entry entry;
  }

  private static final Holder SHOWN = new Holder();

  @Test
  void anObjectThatIsKnownAlready() {
    assertNoProof(
        () -> {
          Holder holder = new Holder();
          known = holder;
          Entry entry = new Entry();
          holder.entry = entry;
          entry.lock();
          return entry.lock;
        });
    assertNoProof(
        () -> {
          Entry entry = new Entry();
          SHOWN.entry = entry;
          entry.lock();
          return entry.lock;
        });
    Holder given = new Holder();
    assertNoProof(
        () -> {
          given.entry = new Entry();
          given.entry.lock();
          return given.entry.lock;
        });
  }

  @Test
  void aThread() {
    assertNoProof(
        () -> {
          Entry entry = new Entry();
          Thread thread = new Thread(() -> known = entry.task);
          thread.start();
          entry.lock();
          return entry.lock;
        });
  }

  @Test
  void anotherRound() {
    assertPrivate(
        () -> {
          for (int i = 0; i < 3; i++) {
            TracedLock lock = new TracedLock();
            lock.lock();
            known = lock;
          }
          return (TracedLock) known;
        });
    assertNoProof(
        () -> {
          TracedLock lock = new TracedLock();
          for (int i = 0; i < 3; i++) {
            lock.lock();
            known = lock;
          }
          return lock;
        });
  }

  @Test
  void oneOfTwo() {
    assertNoProof(
        () -> {
          TracedLock lock = new TracedLock();
          TracedLock asked = known instanceof TracedLock ? (TracedLock) known : lock;
          asked.lock();
          return lock;
        });
  }

  private static Entry last(Entry... all) {
    return all[all.length - 1];
  }

  /** Which of the two calls was it? */
  @Test
  void moreThanOneCallInALine() {
    assertNoProof(
        () -> {
          Entry a = last(made(), made());
          a.lock();
          return a.lock;
        });
  }

  @Test
  void whileAnotherLockIsAskedFor() {
    TracedLock lock = heldWhileOtherIsAskedFor();
    assertThat(isPrivate(lock, false)).isTrue();
    TracedLock shown = shownWhileOtherIsAskedFor();
    assertThat(isPrivate(shown, false)).isFalse();
  }

  private static TracedLock heldWhileOtherIsAskedFor() {
    Entry entry = new Entry();
    entry.lock();
    askForOther();
    return entry.lock;
  }

  private static TracedLock shownWhileOtherIsAskedFor() {
    Entry entry = new Entry();
    entry.lock();
    known = entry;
    askForOther();
    return entry.lock;
  }

  private static void askForOther() {
    OTHER.lock();
  }

  /** The lock of the first round is held when the second one begins. */
  @Test
  void madeInAnEarlierCall() {
    List<TracedLock> locks = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      locks.add(askThenMake());
    }
    assertThat(isPrivate(locks.get(0), false)).isFalse();
  }

  private static TracedLock askThenMake() {
    OTHER.lock();
    return new TracedLock();
  }

  private static final class Late {
    TracedLock lock;

    void init() {
      lock = new TracedLock();
    }
  }

  private static void fill(Late filled, Late shown) {
    known = shown;
    filled.lock = new TracedLock();
  }

  @Test
  void anObjectThatWasKnownBeforeItGotItsLock() {
    assertNoProof(
        () -> {
          Late late = new Late();
          known = late;
          late.init();
          late.lock.lock();
          return late.lock;
        });
    assertNoProof(
        () -> {
          Late late = new Late();
          fill(late, late);
          late.lock.lock();
          return late.lock;
        });
    assertPrivate(
        () -> {
          Late late = new Late();
          late.init();
          late.lock.lock();
          return late.lock;
        });
  }

  private static TracedLock newOr(TracedLock old) {
    TracedLock lock = old;
    if (lock == null) {
      lock = new TracedLock();
    }
    return lock;
  }

  private static TracedLock lockedNewOr(TracedLock old) {
    TracedLock lock = newOr(old);
    lock.lock();
    known = lock;
    return lock;
  }

  @Test
  void aMethodThatMakesOneOnlySometimes() {
    assertNoProof(() -> lockedNewOr(lockedNewOr(null)));
  }

  @Test
  void aFactoryThatMayBeAnotherOneTheNextTime() {
    TracedLock lock = lockedOf(() -> new Entry());
    String type = TracedLock.class.getName();
    Ask again = new Ask(Request.CALL, true, false);
    assertThat(proof.isRuledOut(lock.made, type, TracedLock.asked, again)).isFalse();
  }

  @Test
  void anObjectOfTheLastRound() {
    assertNoProof(
        () -> {
          Late last = null;
          for (int i = 0; i < 2; i++) {
            Late next = new Late();
            if (last != null) {
              last.lock = new TracedLock();
              last.lock.lock();
            } else {
              known = next;
            }
            last = next;
          }
          return ((Late) known).lock;
        });
  }

  @Test
  void twoCallsAndAnInterfaceInALine() {
    List<Entry> all = new ArrayList<>();
    all.addAll(Arrays.asList(made(), made()));
    Entry entry = all.get(1);
    entry.lock();
    askForOther();
    assertThat(isPrivate(entry.lock, false)).isFalse();
  }

  static class Named {
    final TracedLock lock = new TracedLock();
    protected List<String> names;

    Named() {
      setNames(new ArrayList<>());
    }

    Named(List<String> names) {
      setNames(names);
    }

    void setNames(List<String> more) {
      names = more;
    }
  }

  @Test
  void oneOfSeveralConstructors() {
    assertPrivate(
        () -> {
          Named named = new Named(new ArrayList<>());
          named.lock.lock();
          return named.lock;
        });
  }

  private static final class Listed extends Named {
    @Override
    void setNames(List<String> more) {
      known = this;
    }
  }

  @Test
  void aConstructorThatCallsAnOverriddenMethod() {
    assertNoProof(
        () -> {
          Listed listed = new Listed();
          listed.lock.lock();
          return listed.lock;
        });
  }

  private static final class Finalized {
    TracedLock lock;

    @Override
    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    protected void finalize() {
      known = lock;
    }
  }

  private static void giveAway(TracedLock lock) {
    Finalized finalized = new Finalized();
    finalized.lock = lock;
  }

  @Test
  void whatAFinalizerWillFind() {
    assertNoProof(
        () -> {
          TracedLock lock = new TracedLock();
          giveAway(lock);
          lock.lock();
          return lock;
        });
  }

  private static final class Locked {
    final Lock lock = new TracedLock();
  }

  private static TracedLock heldByItsInterface() {
    Locked locked = new Locked();
    locked.lock.tryLock();
    askForOther();
    return (TracedLock) locked.lock;
  }

  @Test
  void callsOfALockAreHarmlessUnlessTheProgramHasWrittenSome() {
    PublicationProof withoutOwn =
        new PublicationProof(
            new ClassPath() {
              @Override
              public boolean hasOwn(String jdkType) {
                return false;
              }
            });
    TracedLock lock = heldByItsInterface();
    assertThat(isPrivate(withoutOwn, lock, false)).isTrue();
    assertThat(isPrivate(proof, lock, false)).isFalse();
  }

  @Test
  void codeThatIsNotToBeHad() {
    TracedLock lock = new TracedLock();
    lock.lock();
    PublicationProof blind =
        new PublicationProof(
            new ClassPath() {
              @Override
              public byte[] of(String name) {
                return null;
              }
            });
    assertThat(isPrivate(blind, lock, true)).isFalse();
  }
}
