package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gordian.core.sites.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Synchronized methods, which take their monitor without an instruction. */
@ExtendWith(HooksRunning.class)
class SynchronizedMethodTest {

  static class Instance implements Callable<Held> {
    @Override
    public synchronized Held call() {
      return Held.top();
    }
  }

  @Test
  void instanceMethodHoldsThis() throws Exception {
    Callable<Held> subject = Woven.make(Instance.class);
    Held held = subject.call();

    assertThat(held.object()).isSameAs(subject);
    assertThat(held.op()).isEqualTo(Op.METHOD);
    assertThat(held.expression()).isEqualTo("this");
  }

  static class Static implements Callable<Held> {
    @Override
    public Held call() {
      return locked(1, 2L);
    }

    private static synchronized Held locked(int a, long b) {
      return a + b == 3 ? Held.top() : null;
    }
  }

  @Test
  void staticMethodHoldsTheClassObject() throws Exception {
    Callable<Held> subject = Woven.make(Static.class);
    Held held = subject.call();

    assertThat(held.object()).isSameAs(subject.getClass());
    assertThat(held.name()).isEqualTo("Static.class");
  }

  static class Exits implements Callable<List<Object>> {
    @Override
    public List<Object> call() {
      List<Object> results = new ArrayList<>();
      results.add(ofInt(1));
      results.add(ofLong(2));
      results.add(ofDouble(3));
      results.add(ofFloat(0, 1));
      results.add(ofObject());
      results.add(Held.names());
      ofVoid(results);
      return results;
    }

    synchronized int ofInt(int n) {
      return n > 0 ? n : -n;
    }

    synchronized long ofLong(long n) {
      long square = n * n;
      if (square > 0) {
        return square;
      }
      return 0;
    }

    synchronized double ofDouble(double x) {
      double sum = 0;
      for (int i = 0; i < 3; i++) {
        sum += x + ofLong(i);
      }
      return sum;
    }

    static synchronized float ofFloat(long ignored, float x) {
      return x;
    }

    synchronized List<String> ofObject() {
      return inner();
    }

    private synchronized List<String> inner() {
      return Held.names();
    }

    synchronized void ofVoid(List<Object> results) {
      results.add(Held.names());
    }
  }

  @Test
  void valuesOfEveryTypeAreReturned() throws Exception {
    assertThat(Woven.call(Exits.class))
        .containsExactly(1, 4L, 14.0, 1f, List.of("this", "this"), List.of(), List.of("this"));
  }

  static class Throwing implements Callable<List<Object>> {
    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      try {
        fail(1L, seen);
      } catch (IllegalStateException e) {
        seen.add(e.getMessage());
        seen.add(Held.names());
      }
      return seen;
    }

    private synchronized void fail(long n, List<Object> seen) {
      try {
        throw new IllegalArgumentException("caught inside");
      } catch (IllegalArgumentException e) {
        seen.add(Held.names());
      }
      synchronized (seen) {
        seen.add(Held.names());
        throw new IllegalStateException("out of " + n);
      }
    }
  }

  @Test
  void exceptionsReleaseTheMonitor() throws Exception {
    assertThat(Woven.call(Throwing.class))
        .containsExactly(List.of("this"), List.of("this", "seen"), "out of 1", List.of());
  }

  static class AssignsThis implements Callable<List<String>> {
    @Override
    public List<String> call() {
      return reassigned(this, 3);
    }

    /** The parameter that is reused has nothing to do with the monitor. */
    private static synchronized List<String> reassigned(Object parameter, int n) {
      while (n-- > 0) {
        parameter = n;
      }
      return parameter.equals(0) ? Held.names() : null;
    }
  }

  @Test
  void reassignedParametersDoNotMatter() throws Exception {
    assertThat(Woven.call(AssignsThis.class)).containsExactly("AssignsThis.class");
  }

  interface Source<T> {
    T get();
  }

  static class Bridge implements Callable<List<Object>>, Source<List<String>> {
    @Override
    public synchronized List<String> get() {
      return Held.names();
    }

    @Override
    public List<Object> call() {
      Source<?> source = this;
      return List.of(source.get(), get());
    }
  }

  @Test
  void bridgeMethodsTakeTheMonitorOnce() throws Exception {
    assertThat(Woven.call(Bridge.class)).containsExactly(List.of("this"), List.of("this"));
  }

  static class Recursive implements Callable<Object> {
    @Override
    public Object call() {
      return depth(20_000);
    }

    private synchronized int depth(int n) {
      try {
        return n == 0 ? 0 : 1 + depth(n - 1);
      } catch (StackOverflowError e) {
        return 0;
      }
    }
  }

  @Test
  void deepRecursionReleasesWhatItTook() throws Exception {
    Object depth = Woven.call(Recursive.class);

    assertThat((int) depth).isPositive();
  }

  static class Escapes implements Callable<Object> {
    @Override
    public synchronized Object call() throws Exception {
      throw new Exception(Held.names().toString());
    }
  }

  @Test
  void exceptionOutOfTheMethodIsTheProgramsOwn() {
    assertThatThrownBy(() -> Woven.call(Escapes.class))
        .isExactlyInstanceOf(Exception.class)
        .hasMessage("[this]")
        .hasNoSuppressedExceptions();
  }
}
