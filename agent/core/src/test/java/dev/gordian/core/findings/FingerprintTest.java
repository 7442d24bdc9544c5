package dev.gordian.core.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Op;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The same bug has the same id in every run; another bug has another one. */
class FingerprintTest {

  private static Finding inversion(
      int firstLine, String first, String second, String method, boolean isSwapped) {
    Scene scene = new Scene().moveCode(firstLine);
    LockNode a = scene.lock("app.Main.a");
    LockNode b = scene.lock("app.Main.b");
    if (isSwapped) {
      scene.thread(second).in("down").takes(b, a);
      scene.thread(first).in(method).takes(a, b);
    } else {
      scene.thread(first).in(method).takes(a, b);
      scene.thread(second).in("down").takes(b, a);
    }
    return scene.cycle();
  }

  @Test
  void linesThreadsAndTheOrderOfEventsDoNotCount() {
    String id = inversion(0, "t1", "t2", "up", false).id;
    assertThat(id).matches("lock-order-cycle-[0-9a-f]{16}");
    assertThat(inversion(1000, "t1", "t2", "up", false).id).isEqualTo(id);
    assertThat(inversion(0, "worker-7", "worker-3", "up", false).id).isEqualTo(id);
    assertThat(inversion(0, "t1", "t2", "up", true).id).isEqualTo(id);
  }

  @Test
  void methodsAndLocksCount() {
    String id = inversion(0, "t1", "t2", "up", false).id;
    assertThat(inversion(0, "t1", "t2", "elsewhere", false).id).isNotEqualTo(id);
    Scene scene = new Scene();
    LockNode a = scene.lock("app.Main.a");
    LockNode c = scene.lock("app.Main.c");
    scene.thread("t1").in("up").takes(a, c);
    scene.thread("t2").in("down").takes(c, a);
    assertThat(scene.cycle().id).isNotEqualTo(id);
  }

  @Test
  void kindsCount() {
    Scene scene = new Scene();
    LockNode a = scene.lock("app.Main.a");
    LockNode b = scene.lock("app.Main.b");
    assertThat(scene.deadlock(a, b).id).startsWith("deadlock-");
    scene.thread("t1").takes(a, b);
    scene.thread("t2").takes(b, a);
    Finding potential = scene.cycle();
    assertThat(scene.deadlock(a, b).id.substring("deadlock-".length()))
        .as("the rest is the same where the code is")
        .isEqualTo(potential.id.substring("lock-order-cycle-".length()));
    assertThat(scene.deadlock(a, b).pattern).isEqualTo(potential.pattern);
  }

  @Test
  void anyOfTheWaysInWhichABugWasSeenMayComeFirst() {
    String[] ids = new String[2];
    for (int run = 0; run < 2; run++) {
      Scene scene = new Scene();
      LockNode a = scene.lock("app.Main.a");
      LockNode b = scene.lock("app.Main.b");
      var back = scene.site("app.Main", "down", Op.LOCK, false, "app.Main.b");
      var backInner = scene.site("app.Main", "down", Op.LOCK, false, "app.Main.a");
      // Two callers of the same code: one bug, whichever of the two was there first.
      scene.thread("t1").in(run == 0 ? "first" : "second").takes(a, b);
      scene.thread("t2").in(run == 0 ? "second" : "first").takes(a, b);
      scene.thread("t3").take(b, back).take(a, backInner);
      ids[run] = scene.cycle().id;
    }
    assertThat(ids[0]).isEqualTo(ids[1]);
  }

  @Test
  void theHashIsFnv1a() {
    assertThat(Fingerprint.of(Kind.DEADLOCK, List.of())).isEqualTo("deadlock-cbf29ce484222325");
    // Of "a\n", byte by byte.
    long hash = 0xcbf29ce484222325L;
    hash = (hash ^ 'a') * 0x100000001b3L;
    hash = (hash ^ '\n') * 0x100000001b3L;
    assertThat(Fingerprint.of(Kind.DEADLOCK, List.of("a")))
        .isEqualTo(String.format("deadlock-%016x", hash));
    assertThat(Fingerprint.of(Kind.DEADLOCK, List.of("ab", "c")))
        .isNotEqualTo(Fingerprint.of(Kind.DEADLOCK, List.of("a", "bc")));
  }

  @Test
  void violationsSelfWaitsAndOrphansHaveStableIdsToo() {
    Set<String> ids = new TreeSet<>();
    for (int line : new int[] {0, 500}) {
      Scene scene = new Scene().moveCode(line);
      LockNode a = scene.lock("app.Main.a");
      LockNode b = scene.lock("app.Main.b");
      Findings findings = new Findings(null);
      Instant now = Instant.now();
      ids.add(findings.violation(scene.leg("t", b, a), "rule", 1, now).id);
      ids.add(findings.self(scene.leg("t", a, a), List.of(), false, 1, now).id);
      ids.add(findings.orphaned(scene.leg("t", a, null), scene.leg("u", null, a), now).id);
    }
    assertThat(ids).hasSize(3);
  }
}
