package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EdgeTest {

  private final Scene scene = new Scene();

  private Site site() {
    return scene.site("app.Main", "run", Op.MONITOR, false, "app.Main.lock");
  }

  @Test
  void hardlyAnyPairsOfLocksHaveTheSameHash() {
    List<LockNode> locks = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      locks.add(scene.lock("app.Main.lock"));
    }
    CodeEdge code = new CodeEdges().of(site(), site());
    Set<Integer> hashes = new HashSet<>();
    for (LockNode from : locks) {
      for (LockNode to : locks) {
        hashes.add(Edge.hash(from, to, code));
      }
    }
    assertThat(hashes).hasSizeGreaterThan(locks.size() * locks.size() - 20);
  }
}
