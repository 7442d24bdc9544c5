package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.NoProof;
import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import org.junit.jupiter.api.Test;

/** A search that ends at its limit is counted, and one that has looked at everything is not. */
class SearchesCutTest {

  private final Scene scene = new Scene();
  private final Analysis analysis = new Analysis(Filter.all(), new NoProof(), scene.table());
  private int threads;

  /** In a search that finds only what is dismissed. */
  private int searchesCut() {
    scene.tellTo(analysis);
    analysis.search();
    assertThat(analysis.bugs()).isEmpty();
    assertThat(analysis.dismissed()).isNotEmpty();
    return analysis.searchesCut();
  }

  private Scene.Actor thread() {
    return scene.thread("t" + threads++);
  }

  private LockNode[] locks(String name, int count) {
    LockNode[] all = new LockNode[count];
    for (int i = 0; i < count; i++) {
      all[i] = scene.lock("app.Main." + name + i);
    }
    return all;
  }

  /** Cycles of five locks, as many as the cube of the width, which a tryLock keeps harmless. */
  private void layers(int width) {
    LockNode first = scene.lock("app.Main.first");
    LockNode last = scene.lock("app.Main.last");
    LockNode[][] layers = {locks("a", width), locks("b", width), locks("c", width)};
    for (int i = 0; i < width; i++) {
      thread().takes(first, layers[0][i]);
      thread().takes(layers[2][i], last);
      for (int j = 0; j < width; j++) {
        thread().takes(layers[0][i], layers[1][j]);
        thread().takes(layers[1][i], layers[2][j]);
      }
    }
    thread().takes(last).takesBy(Op.TRY, first);
  }

  @Test
  void waysBeyondTheLimitAreToldOf() {
    layers(28);
    assertThat(searchesCut()).isPositive();
  }

  @Test
  void waysThatAreAllLookedAtAreNot() {
    layers(12);
    assertThat(searchesCut()).isZero();
  }

  /** A ring of readers, without a writer; each of its edges was seen in so many tasks. */
  private void ring(int... tasks) {
    LockNode[] locks = locks("lock", tasks.length);
    for (int i = 0; i < locks.length; i++) {
      LockNode next = locks[(i + 1) % locks.length];
      Site outer = scene.site("app.Main", "read", Op.LOCK, true, locks[i].name());
      Site inner = scene.site("app.Main", "read", Op.LOCK, true, next.name());
      for (int k = 0; k < tasks[i]; k++) {
        thread().take(locks[i], outer).take(next, inner);
      }
    }
  }

  @Test
  void combinationsBeyondTheLimitAreToldOf() {
    ring(16, 16, 16, 16);
    assertThat(searchesCut()).isPositive();
  }

  @Test
  void combinationsThatAreAllTriedAreNot() {
    ring(3, 3, 3, 3);
    assertThat(searchesCut()).isZero();
  }

  /** 16 choices, 16 * 15 and 16 * 15 * 8, and as many rings as these last: 4,096. */
  @Test
  void theLastCombinationThatIsAllowedIsTheLastOne() {
    ring(16, 15, 8);
    assertThat(searchesCut()).isZero();
  }

  @Test
  void oneMoreThanIsAllowedIsToldOf() {
    ring(16, 15, 9);
    assertThat(searchesCut()).isPositive();
  }

  @Test
  void aSearchThatFindsWhatItLooksForIsNotCut() {
    LockNode[] two = locks("two", 2);
    thread().takes(two[0], two[1]);
    thread().takes(two[1], two[0]);
    scene.tellTo(analysis);
    analysis.search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.searchesCut()).isZero();
  }
}
