package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.recording.LockSides;
import dev.gordian.hooks.Delegate;
import dev.gordian.hooks.HeldStack;
import dev.gordian.hooks.Hooks;
import dev.gordian.hooks.LockRef;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the hooks run in the JVM of the tests, and checks after each test that they failed nowhere
 * and that its thread holds nothing any more.
 */
final class HooksRunning extends Delegate implements BeforeEachCallback, AfterEachCallback {

  private final List<Throwable> problems = new CopyOnWriteArrayList<>();
  private final List<String> created = new CopyOnWriteArrayList<>();
  private final List<Object> foreign = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final LockSides sides = new LockSides();

  @Override
  public void beforeEach(ExtensionContext context) {
    Hooks.start(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(problems).as("failed hooks").isEmpty();
    assertThat(Held.all()).as("held after the test").isEmpty();
    assertThat(Held.wanted()).as("wanted after the test").isNull();
  }

  /** Allocations of locks, as {@code "home at method"}. */
  List<String> created() {
    return created;
  }

  /** Locks released by a thread that had not taken them. */
  List<Object> foreign() {
    return foreign;
  }

  @Override
  public boolean threadSeen(HeldStack held, Thread thread) {
    return true;
  }

  @Override
  public LockRef identify(Object lock, int hash, int site) {
    return new Ref(lock, ids.incrementAndGet(), hash);
  }

  private static final class Ref extends LockRef {
    Ref(Object lock, int id, int hash) {
      super(lock, id, hash);
    }
  }

  @Override
  public int nested(HeldStack held, LockRef wanted, int site) {
    return TOLD;
  }

  @Override
  public Object lockOf(Object condition, HeldStack held) {
    return sides.lockOf(condition, held);
  }

  @Override
  public void derived(Object part, Object whole, int role) {
    sides.add(part, whole, role);
  }

  @Override
  public Object created(Object lock, int site) {
    var made = WeavingLoader.SITES.get(site);
    created.add(
        made.origin.name.replaceFirst("^dev\\.gordian\\.weaver\\.(\\w+Test\\$)?", "")
            + " at "
            + made.method);
    return null;
  }

  @Override
  public void again(HeldStack held, int i, LockRef wanted, int site) {}

  @Override
  public void asked(HeldStack held, LockRef wanted, int site) {}

  @Override
  public void ordered(int point, Object subject, Object context, HeldStack held) {}

  @Override
  public void releasedForeign(LockRef lock) {
    foreign.add(lock.get());
  }

  @Override
  public void failed(Throwable problem) {
    problems.add(problem);
  }
}
