package dev.gordian.core.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.util.JdkField;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Reads the JDK's own links between stages: see the opening of java.base in the build. */
class StagesTest {

  private static final JdkField LINKS =
      new JdkField("java.util.concurrent.CompletableFuture", "stack");

  private final CompletableFuture<Object> first = new CompletableFuture<>();
  private final CompletableFuture<Object> second = new CompletableFuture<>();

  /** The link that was made last for the stage. */
  private static Object linkOf(CompletableFuture<?> stage) {
    Object link = LINKS.get(stage);
    assertThat(link).isNotNull();
    return link;
  }

  @Test
  void aStageWithoutExecutorIsRunWhereTheOneBeforeItEnds() {
    CompletableFuture<?> next = first.thenRun(() -> {});
    assertThat(next).isNotDone();
    assertThat(Stages.isRunInPlace(linkOf(first))).isTrue();
  }

  @Test
  void aStageWithExecutorIsATask() {
    CompletableFuture<?> next = first.thenRunAsync(() -> {}, Runnable::run);
    assertThat(next).isNotDone();
    assertThat(Stages.isRunInPlace(linkOf(first))).isFalse();
  }

  @Test
  void otherObjectsAreNoLinks() {
    assertThat(Stages.isRunInPlace("a task")).isFalse();
    assertThat(Stages.before("a latch")).isNull();
  }

  @Test
  void aStageAfterTwoComesAfterBoth() {
    CompletableFuture<?> next = first.thenCombine(second, (x, y) -> x);
    assertThat(next).isNotDone();
    assertThat(Stages.before(linkOf(first))).containsExactly(first, second);
  }

  @Test
  void aStageAfterOneComesAfterThat() {
    CompletableFuture<?> next = first.thenRun(() -> {});
    assertThat(next).isNotDone();
    assertThat(Stages.before(linkOf(first))).containsExactly(first);
  }
}
