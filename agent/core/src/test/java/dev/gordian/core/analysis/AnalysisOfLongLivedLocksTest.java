package dev.gordian.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same where dependencies become rows of a table until they are on a cycle. */
class AnalysisOfLongLivedLocksTest extends AnalysisTest {

  @Override
  Scene newScene() {
    return Scene.ofLongLivedLocks();
  }

  private final List<LockNode> locks = new ArrayList<>();

  private void chain(int count) {
    Scene.Actor actor = scene.thread("t1");
    for (int i = 0; i < count; i++) {
      LockNode to = scene.lock("app.Main.c" + i);
      for (LockNode from : locks) {
        actor.takes(from, to).releasesAll();
      }
      locks.add(to);
    }
  }

  @Test
  void whatLiesOnNoCycleIsInTheTable() {
    chain(10);
    search();
    // All but the dependencies of the last lock, which are in one direction only.
    assertThat(scene.table().size()).isEqualTo(9 * 8 / 2);
    assertThat(analysis.bugs()).isEmpty();
  }

  @Test
  void aCycleThroughWhatIsInTheTableIsFoundAndTakenOut() {
    chain(10);
    search();
    int before = scene.table().size();
    scene.thread("t2").takes(locks.get(4), locks.get(2));
    search();
    assertThat(analysis.bugs()).extracting(bug -> bug.edges().size()).contains(2);
    // Between the second, the third and the fourth lock there were three.
    assertThat(scene.table().size()).isEqualTo(before - 3);
  }

  @Test
  void aLongCycleThroughTheTableIsFound() {
    for (int i = 0; i < 6; i++) {
      locks.add(scene.lock("app.Main.r" + i));
    }
    for (int i = 0; i < 5; i++) {
      scene.thread("t" + i).takes(locks.get(i), locks.get(i + 1));
      search();
    }
    assertThat(analysis.bugs()).isEmpty();
    scene.thread("last").takes(locks.get(5), locks.get(0));
    search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.bugs().get(0).edges()).hasSize(6);
  }

  @Test
  void anotherThreadMakesABugOfWhatOneThreadMayDo() {
    Scene.Actor actor = scene.thread("t1");
    LockNode a = scene.lock("app.Main.a");
    LockNode b = scene.lock("app.Main.b");
    actor.takes(a, b).releasesAll();
    search();
    actor.takes(b, a).releasesAll();
    search();
    assertThat(analysis.dismissed()).hasSize(1);
    scene.thread("t2").takes(a, b);
    search();
    assertThat(analysis.bugs()).hasSize(1);
    assertThat(analysis.dismissed()).isEmpty();
  }
}
