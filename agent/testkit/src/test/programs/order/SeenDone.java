// dismissed: start-join
// dismissed: happens-before
// from: 19
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Whoever finds a future done comes after what was done for it, however he looks. */
class SeenDone {
  static final List<Consumer<Future<?>>> IF_RESULT =
      Arrays.asList(Future::resultNow, SeenDone::awaitSuccess);
  static final List<Consumer<Future<?>>> IF_FAILURE =
      Arrays.asList(Future::exceptionNow, SeenDone::awaitFailure);

  static int turn;

  public static void main(String[] args) throws Exception {
    for (Consumer<Future<?>> look : IF_RESULT) {
      task(look, work -> new FutureTask<>(work, null));
      task(look, ForkJoinTask::adapt);
      signal(look, future -> future.complete(null));
    }
    for (Consumer<Future<?>> look : IF_FAILURE) {
      task(look, work -> new FutureTask<>(() -> failAfter(work), null));
      task(look, work -> ForkJoinTask.adapt(() -> failAfter(work)));
      signal(look, future -> future.completeExceptionally(new IllegalStateException()));
    }
  }

  interface Maker {
    Future<?> of(Runnable work);
  }

  static void task(Consumer<Future<?>> look, Maker maker) {
    Object a = new Object();
    Object b = new Object();
    Future<?> task = maker.of(() -> {
      synchronized (a) {
        synchronized (b) {
        }
      }
    });
    after(() -> run(task), () -> look.accept(task));
    synchronized (b) {
      synchronized (a) {
      }
    }
  }

  static void signal(Consumer<Future<?>> look, Consumer<CompletableFuture<?>> end) {
    Object c = new Object();
    Object d = new Object();
    CompletableFuture<?> future = new CompletableFuture<>();
    after(
        () -> {
          synchronized (c) {
            synchronized (d) {
            }
          }
          end.accept(future);
        },
        () -> look.accept(future));
    synchronized (d) {
      synchronized (c) {
      }
    }
  }

  /** One thread after the other, without anything that shows it. */
  static void after(Runnable first, Runnable second) {
    int done = ++turn;
    Turns.go("first", () -> {
      first.run();
      Turns.next(done);
    });
    Turns.await(done);
    second.run();
  }

  static void run(Future<?> task) {
    if (task instanceof ForkJoinTask) {
      ((ForkJoinTask<?>) task).quietlyInvoke();
    } else {
      ((Runnable) task).run();
    }
  }

  static void failAfter(Runnable work) {
    work.run();
    throw new IllegalStateException();
  }

  static void awaitSuccess(Future<?> future) {
    while (future.state() != Future.State.SUCCESS) {
      Thread.yield();
    }
  }

  static void awaitFailure(Future<?> future) {
    while (future.state() != Future.State.FAILED) {
      Thread.yield();
    }
  }
}
