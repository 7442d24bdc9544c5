package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Synchronized blocks: what is held inside, that nothing is held after, whatever the way out. */
@ExtendWith(HooksRunning.class)
class SynchronizedBlockTest {

  static class OneBlock implements Callable<List<String>> {
    private final Object lock = new Object();

    @Override
    public List<String> call() {
      synchronized (lock) {
        return Held.names();
      }
    }
  }

  @Test
  void blockHoldsItsLock() throws Exception {
    assertThat(Woven.call(OneBlock.class)).containsExactly("OneBlock.lock");
  }

  static class Nested implements Callable<List<List<String>>> {
    private final Object outer = new Object();
    private final Object inner = new Object();

    @Override
    public List<List<String>> call() {
      List<List<String>> seen = new ArrayList<>();
      synchronized (outer) {
        seen.add(Held.names());
        synchronized (inner) {
          seen.add(Held.names());
        }
        seen.add(Held.names());
      }
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void nestedBlocksHoldBothInOrder() throws Exception {
    assertThat(Woven.call(Nested.class))
        .containsExactly(
            List.of("Nested.outer"),
            List.of("Nested.outer", "Nested.inner"),
            List.of("Nested.outer"),
            List.of());
  }

  static class Reentrant implements Callable<List<List<String>>> {
    @Override
    public List<List<String>> call() {
      List<List<String>> seen = new ArrayList<>();
      synchronized (this) {
        synchronized (this) {
          seen.add(Held.names());
        }
        seen.add(Held.names());
      }
      return seen;
    }
  }

  @Test
  void monitorTakenTwiceIsHeldUntilTheSecondExit() throws Exception {
    assertThat(Woven.call(Reentrant.class))
        .containsExactly(List.of("this", "this"), List.of("this"));
  }

  static class Exits implements Callable<List<Object>> {
    private final Object lock = new Object();

    @Override
    public List<Object> call() {
      List<Object> results = new ArrayList<>();
      results.add(ofBoolean(true));
      results.add(ofByte());
      results.add(ofChar());
      results.add(ofShort());
      results.add(ofInt());
      results.add(ofLong(3));
      results.add(ofFloat());
      results.add(ofDouble(0.5));
      results.add(ofObject().size());
      ofVoid(1);
      ofVoid(0);
      return results;
    }

    boolean ofBoolean(boolean value) {
      synchronized (lock) {
        return value && !Held.names().isEmpty();
      }
    }

    byte ofByte() {
      synchronized (lock) {
        return (byte) Held.names().size();
      }
    }

    char ofChar() {
      synchronized (lock) {
        return 'c';
      }
    }

    short ofShort() {
      synchronized (lock) {
        return 4;
      }
    }

    int ofInt() {
      synchronized (lock) {
        return 5;
      }
    }

    long ofLong(long n) {
      synchronized (lock) {
        return n * n * 1_000_000_000_000L;
      }
    }

    float ofFloat() {
      synchronized (lock) {
        return 1.5f;
      }
    }

    double ofDouble(double x) {
      synchronized (lock) {
        return x + ofLong(1);
      }
    }

    List<String> ofObject() {
      synchronized (lock) {
        return Held.names();
      }
    }

    void ofVoid(int n) {
      synchronized (lock) {
        if (n > 0) {
          return;
        }
      }
    }
  }

  @Test
  void valuesOfEveryTypeLeaveTheBlock() throws Exception {
    assertThat(Woven.call(Exits.class))
        .containsExactly(
            true, (byte) 1, 'c', (short) 4, 5, 9_000_000_000_000L, 1.5f, 1_000_000_000_000.5, 1);
  }

  static class Throwing implements Callable<List<Object>> {
    private final Object outer = new Object();
    private final Object inner = new Object();

    @Override
    public List<Object> call() {
      List<Object> seen = new ArrayList<>();
      synchronized (outer) {
        long before = 42L;
        try {
          synchronized (inner) {
            throw new IllegalStateException("from inside");
          }
        } catch (IllegalStateException e) {
          seen.add(e.getMessage() + before);
          seen.add(Held.names());
        } finally {
          seen.add("finally");
        }
      }
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void exceptionUnwindsOnlyTheInnerLock() throws Exception {
    assertThat(Woven.call(Throwing.class))
        .containsExactly("from inside42", List.of("Throwing.outer"), "finally", List.of());
  }

  static class ThrowingOut implements Callable<Object> {
    @Override
    public Object call() throws Exception {
      synchronized (this) {
        synchronized (ThrowingOut.class) {
          synchronized ("text") {
            throw new Exception(Held.names().toString());
          }
        }
      }
    }
  }

  @Test
  void exceptionUnwindsAllLocks() {
    assertThatThrownBy(() -> Woven.call(ThrowingOut.class))
        .hasMessage("[this, ThrowingOut.class, \"text\"]");
  }

  static class NullLock implements Callable<Object> {
    private final Object none = null;

    @Override
    public Object call() {
      synchronized (this) {
        synchronized (none) {
          return "unreachable";
        }
      }
    }
  }

  @Test
  void nullIsTheProgramsOwnProblem() {
    assertThatThrownBy(() -> Woven.call(NullLock.class)).isInstanceOf(NullPointerException.class);
  }

  @SuppressWarnings("StatementSwitchToExpressionSwitch") // jumps are the point
  static class Jumps implements Callable<List<Integer>> {
    private final Object lock = new Object();

    @Override
    public List<Integer> call() {
      List<Integer> held = new ArrayList<>();
      outer:
      for (int i = 0; i < 10; i++) {
        synchronized (lock) {
          switch (i) {
            case 0:
              continue;
            case 1:
              held.add(Held.names().size());
              break;
            case 2:
              for (; ; ) {
                synchronized (this) {
                  held.add(Held.names().size());
                  continue outer;
                }
              }
            case 3:
              break outer;
            default:
              throw new AssertionError();
          }
        }
        held.add(Held.names().size());
      }
      held.add(Held.names().size());
      return held;
    }
  }

  @Test
  void jumpsOutOfBlocksReleaseThem() throws Exception {
    assertThat(Woven.call(Jumps.class)).containsExactly(1, 0, 2, 0);
  }

  static class ManyLocals implements Callable<List<Object>> {
    @Override
    public List<Object> call() {
      return mix(1, 2L, 3.0, "four", 5.0f, new long[] {6});
    }

    List<Object> mix(int a, long b, double c, String d, float e, long[] f) {
      List<Object> seen = new ArrayList<>();
      for (long i = 0; i < 2; i++) {
        double x = c * i;
        synchronized (f) {
          long y = b + i;
          synchronized (d) {
            seen.add(a + x + y + e + f[0]);
            seen.add(Held.names());
          }
          if (y > 2) {
            String z = d + y;
            seen.add(z);
          }
        }
      }
      return seen;
    }
  }

  @Test
  void localsOfAllTypesKeepTheirValues() throws Exception {
    assertThat(Woven.call(ManyLocals.class))
        .containsExactly(14.0, List.of("f", "d"), 18.0, List.of("f", "d"), "four3");
  }

  static class Lambdas implements Callable<List<Object>> {
    private final Object lock = new Object();

    @Override
    public List<Object> call() {
      Object captured = new Object();
      List<Object> seen = new ArrayList<>();
      Supplier<List<String>> lambda =
          () -> {
            synchronized (captured) {
              synchronized (lock) {
                return Held.names();
              }
            }
          };
      seen.add(lambda.get());
      Supplier<Object> anonymous =
          new Supplier<>() {
            @Override
            public Object get() {
              synchronized (captured) {
                synchronized (this) {
                  return Held.names();
                }
              }
            }
          };
      seen.add(anonymous.get());
      seen.add(Held.names());
      return seen;
    }
  }

  @Test
  void lambdasAndAnonymousClassesAreWoven() throws Exception {
    assertThat(Woven.call(Lambdas.class))
        .containsExactly(
            List.of("captured", "Lambdas.lock"), List.of("captured", "this"), List.of());
  }

  interface Locking {
    Object LOCK = new Object();

    static List<String> ofStatic() {
      synchronized (LOCK) {
        return Held.names();
      }
    }

    default List<String> ofDefault() {
      synchronized (this) {
        return ofPrivate();
      }
    }

    private List<String> ofPrivate() {
      synchronized (Locking.class) {
        return Held.names();
      }
    }
  }

  static class UsesInterface implements Locking, Callable<List<Object>> {
    @Override
    public List<Object> call() {
      return List.of(Locking.ofStatic(), ofDefault());
    }
  }

  @Test
  void interfaceMethodsAreWoven() throws Exception {
    assertThat(Woven.call(UsesInterface.class))
        .containsExactly(List.of("Locking.LOCK"), List.of("this", "Locking.class"));
  }

  static class Initialiser implements Callable<Object> {
    static final Object LOCK = new Object();
    static final List<String> SEEN;

    static {
      synchronized (LOCK) {
        synchronized (Initialiser.class) {
          SEEN = Held.names();
        }
      }
    }

    @Override
    public Object call() {
      return SEEN;
    }
  }

  @Test
  void staticInitialisersAreWoven() throws Exception {
    assertThat(Woven.call(Initialiser.class))
        .isEqualTo(List.of("Initialiser.LOCK", "Initialiser.class"));
  }

  enum Colour {
    RED {
      @Override
      List<String> held() {
        synchronized (this) {
          return Held.names();
        }
      }
    };

    abstract List<String> held();
  }

  record Pair(Object left, Object right) {
    Pair {
      synchronized (left) {
        synchronized (right) {
          assertThat(Held.names()).containsExactly("left", "right");
        }
      }
    }

    List<String> held() {
      synchronized (left) {
        synchronized (right()) {
          return Held.names();
        }
      }
    }
  }

  sealed interface Shape permits Circle {}

  static final class Circle implements Shape {
    List<String> held() {
      synchronized (this) {
        return Held.names();
      }
    }
  }

  static class NewKinds implements Callable<List<Object>> {
    @Override
    public List<Object> call() {
      return List.of(Colour.RED.held(), new Pair("a", "b").held(), new Circle().held());
    }
  }

  @Test
  void enumsRecordsAndSealedClassesAreWoven() throws Exception {
    assertThat(Woven.call(NewKinds.class))
        .containsExactly(List.of("this"), List.of("Pair.left", "this.right()"), List.of("this"));
  }

  static class TryWithResources implements Callable<List<Object>> {
    private final List<Object> seen = new ArrayList<>();

    @Override
    public List<Object> call() {
      synchronized (this) {
        try (AutoCloseable first = () -> seen.add(Held.names());
            AutoCloseable second =
                () -> {
                  throw new IllegalStateException("on close");
                }) {
          synchronized (first) {
            synchronized (second) {
              throw new IllegalArgumentException("in body");
            }
          }
        } catch (Exception e) {
          seen.add(e.getMessage());
          seen.add(e.getSuppressed()[0].getMessage());
          seen.add(Held.names());
        }
      }
      return seen;
    }
  }

  @Test
  void resourcesAreClosedOutsideOfTheBlock() throws Exception {
    assertThat(Woven.call(TryWithResources.class))
        .containsExactly(List.of("this"), "in body", "on close", List.of("this"));
  }
}
