package dev.gordian.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Op;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class OrphansTest {

  private final Still still = new Still();
  private final Orphans orphans = new Orphans(still.scene.sites, still.scene.locks);

  private void lost(Still.Fake thread) {
    orphans.accept(thread.record, thread.stack);
    orphans.takeIn();
  }

  @Test
  void whatAnEndedThreadHeldIsAnOrphan() {
    LockNode lock = still.scene.lock("app.Main.lock");
    LockNode other = still.scene.lock("app.Main.other");
    assertThat(orphans.of(lock)).isNull();
    lost(still.thread("gone").holds(lock));
    assertThat(orphans.of(lock).site.method).isEqualTo("gone");
    assertThat(orphans.of(other)).isNull();
    orphans.sweep();
    assertThat(orphans.of(lock)).as("it is still there").isNotNull();
    lock.isOwnerless = true;
    assertThat(orphans.of(lock)).isNull();
  }

  @Test
  void monitorsAreReleasedByTheJvm() {
    LockNode monitor = still.scene.lock("app.Main.monitor", new Object());
    Still.Fake gone = still.thread("gone");
    gone.stack.locks[0] = monitor.get();
    gone.stack.sites[0] =
        still.scene.site("app.Main", "m", Op.MONITOR, false, "app.Main.monitor").id;
    gone.stack.depth = 1;
    lost(gone);
    assertThat(orphans.of(monitor)).isNull();
  }

  @Test
  void aSemaphoreMayBeReleasedByAnother() {
    LockNode permit = still.scene.lock("app.Main.permit", new Semaphore(1));
    lost(still.thread("gone").holds(permit));
    assertThat(orphans.of(permit)).isNull();
  }

  @Test
  void aLockInUseAgainIsNone() {
    ReentrantLock lock = new ReentrantLock();
    LockNode node = still.scene.lock("app.Main.lock", lock);
    lost(still.thread("gone").holds(node));
    assertThat(orphans.of(node)).isNotNull();
    lock.lock();
    try {
      assertThat(orphans.of(node)).isNull();
    } finally {
      lock.unlock();
    }
  }
}
