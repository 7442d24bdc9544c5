package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lock calls in the middle of expressions, with values below them on the operand stack. */
@ExtendWith(HooksRunning.class)
class OperandStackTest {

  record Ticket(long number, double price, boolean taken, String holder) {}

  static class Constructed implements Callable<Ticket> {
    private final Lock lock = new ReentrantLock();

    @Override
    public Ticket call() throws Exception {
      try {
        // The new ticket is on the stack, not yet initialized, twice.
        return new Ticket(
            5L, lock.tryLock() ? 0.5 : 1.5, lock.tryLock(1, TimeUnit.SECONDS), Held.top().name());
      } finally {
        lock.unlock();
        lock.unlock();
      }
    }
  }

  @Test
  void uninitializedObjectsMayLieUnderTheCall() throws Exception {
    Callable<Ticket> subject = Woven.make(Constructed.class);
    Object ticket = ((Callable<?>) subject).call();

    assertThat(ticket)
        .hasToString("Ticket[number=5, price=0.5, taken=true, holder=Constructed.lock]");
  }

  static class Arithmetic implements Callable<List<Object>> {
    private final ReentrantLock lock = new ReentrantLock();
    private final long[] numbers = {10, 20, 30};

    @Override
    public List<Object> call() throws Exception {
      List<Object> seen = new ArrayList<>();
      long base = 1000;
      double factor = 2;
      seen.add(base + numbers[1] * (lock.tryLock() ? 2 : 3) + factor);
      numbers[index()] += lock.tryLock(base, TimeUnit.NANOSECONDS) ? base : 0;
      seen.add(numbers[2]);
      seen.add("text" + base + lock.tryLock() + factor);
      seen.add(Held.names());
      while (lock.isHeldByCurrentThread()) {
        lock.unlock();
      }
      seen.add(Held.names());
      return seen;
    }

    private static int index() {
      return 2;
    }
  }

  @Test
  void numbersMayLieUnderTheCall() throws Exception {
    assertThat(Woven.call(Arithmetic.class))
        .containsExactly(
            1042.0,
            1030L,
            "text1000true2.0",
            List.of("Arithmetic.lock", "Arithmetic.lock", "Arithmetic.lock"),
            List.of());
  }

  static class Throwing implements Callable<List<Object>> {
    private final Lock lock = new ReentrantLock();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        long kept = 10L + i;
        Object alsoKept = "object" + i;
        Thread.currentThread().interrupt();
        try {
          seen.add(new Ticket(kept, 1.0, lock.tryLock(kept, TimeUnit.DAYS), "nobody"));
        } catch (InterruptedException e) {
          seen.add(alsoKept.toString() + kept + i);
        }
      }
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void exceptionsDropTheValuesAndKeepTheLocals() throws Exception {
    assertThat(Woven.call(Throwing.class)).containsExactly("object0100", "object1111", List.of());
  }

  static class Inline implements Callable<Object> {
    private final Lock lock = new ReentrantLock();

    @Override
    public Object call() throws Exception {
      int[] counter = {0};
      boolean taken = counter[0]++ == 0 && lock.tryLock() && lock.tryLock(0, TimeUnit.SECONDS);
      int result = counter[0] + (taken ? Held.names().size() : -1);
      lock.unlock();
      lock.unlock();
      return result;
    }
  }

  @Test
  void triesInConditionsKeepTheirResult() throws Exception {
    assertThat(Woven.call(Inline.class)).isEqualTo(3);
  }
}
