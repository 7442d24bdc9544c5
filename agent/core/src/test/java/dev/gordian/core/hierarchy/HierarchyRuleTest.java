package dev.gordian.core.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.Dependencies;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.Violation;
import dev.gordian.core.recording.Acquisitions;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.sites.Op;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HierarchyRuleTest {

  private final Scene scene = new Scene();
  private final LockNode ledger = scene.lock("app.Bank.ledger");
  private final LockNode account = scene.lock("app.Account.lock");
  private final LockNode other = scene.lock("app.Account.lock");
  private final LockNode unknown = scene.lock("app.Log.lock");

  private static Hierarchy bank(Level.Within within, String orderedBy) {
    return new Hierarchy(
        List.of(
            new Level(0, "ledger", List.of("app.Bank.ledger"), Level.Within.FORBIDDEN, null),
            new Level(1, "accounts", List.of("app.Account.lock"), within, orderedBy)));
  }

  /** The violations of a thread that takes {@code wanted} while it holds the others. */
  private List<Violation> violations(
      Hierarchy hierarchy, Op op, LockNode wanted, LockNode... held) {
    List<Violation> violations = new ArrayList<>();
    Acquisitions acquisitions =
        new Acquisitions(
            scene.sites,
            scene.locks,
            new LockSides(),
            new Dependencies(observation -> {}, false),
            observation -> addTo(violations, observation),
            null);
    Scene.Actor actor = scene.thread("t").takes(held);
    new HierarchyRule(hierarchy)
        .check(
            actor.heldSet(),
            wanted,
            scene.site("app.Main", "main", op, false, wanted.name()),
            new Occurrence(actor.unit, "t", false, actor.heldSet(), null),
            acquisitions);
    return violations;
  }

  private static void addTo(List<Violation> violations, Observation observation) {
    if (observation instanceof Violation violation) {
      violations.add(violation);
    }
  }

  @Test
  void downIsAllowed() {
    Hierarchy hierarchy = bank(Level.Within.FORBIDDEN, null);
    assertThat(violations(hierarchy, Op.LOCK, account, ledger)).isEmpty();
    assertThat(violations(hierarchy, Op.LOCK, account, unknown)).isEmpty();
    assertThat(violations(hierarchy, Op.LOCK, unknown, account)).isEmpty();
  }

  @Test
  void upIsAViolation() {
    List<Violation> found =
        violations(bank(Level.Within.FORBIDDEN, null), Op.LOCK, ledger, unknown, account);
    assertThat(found).hasSize(1);
    Violation violation = found.get(0);
    assertThat(violation.held).isSameAs(account);
    assertThat(violation.wanted).isSameAs(ledger);
    assertThat(violation.heldLevel).isEqualTo("accounts");
    assertThat(violation.wantedLevel).isEqualTo("ledger");
    assertThat(violation.rule)
        .isEqualTo("level \"ledger\" is to be taken before level \"accounts\"");
  }

  @Test
  void whoDoesNotWaitCannotBreakTheOrder() {
    Hierarchy hierarchy = bank(Level.Within.FORBIDDEN, null);
    assertThat(violations(hierarchy, Op.TRY, ledger, account)).isEmpty();
    assertThat(violations(hierarchy, Op.TIMED_TRY, ledger, account)).isEmpty();
    assertThat(violations(hierarchy, Op.RETAKE, ledger, account)).hasSize(1);
  }

  @Test
  void twoOfOneLevel() {
    assertThat(violations(bank(Level.Within.FORBIDDEN, null), Op.LOCK, other, account))
        .extracting(violation -> violation.rule)
        .containsExactly("no two locks of level \"accounts\" may be held together");
    assertThat(violations(bank(Level.Within.ALLOWED, null), Op.LOCK, other, account)).isEmpty();
  }

  /** Locks that carry their place in the order. */
  @SuppressWarnings("unused") // the rule reads the fields by their names
  private static class Ordered {
    final Object id;
    final long number;

    Ordered(Object id, long number) {
      this.id = id;
      this.number = number;
    }
  }

  private static final class Special extends Ordered {
    Special(Object id, long number) {
      super(id, number);
    }
  }

  private static final String ORDERED = HierarchyRuleTest.class.getName() + ".Ordered";

  private List<Violation> inOrderOf(String field, Object first, Object second) {
    Hierarchy hierarchy =
        new Hierarchy(
            List.of(
                new Level(
                    0, "all", List.of(ORDERED, "java.lang.Object"), Level.Within.ORDERED, field)));
    LockNode held = scene.lock("app.Main.first", first);
    LockNode wanted = scene.lock("app.Main.second", second);
    return violations(hierarchy, Op.MONITOR, wanted, held);
  }

  @Test
  void aFieldOrdersTheLocksOfALevel() {
    String number = ORDERED + ".number";
    assertThat(inOrderOf(number, new Ordered("", 1), new Ordered("", 2))).isEmpty();
    assertThat(inOrderOf(number, new Ordered("", 9), new Special("", 10))).isEmpty();
    List<Violation> found = inOrderOf(number, new Special("", 10), new Ordered("", 9));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rule)
        .isEqualTo(
            "locks of level \"all\" are to be taken in rising order of "
                + number
                + ", not number 9 after number 10");
    assertThat(inOrderOf(number, new Ordered("", 3), new Ordered("", 3)))
        .as("equal values give no order")
        .hasSize(1);
  }

  @Test
  void onlyValuesOfTheJdkAreCompared() {
    String id = ORDERED + ".id";
    assertThat(inOrderOf(id, new Ordered("b", 0), new Ordered("a", 0))).hasSize(1);
    assertThat(inOrderOf(id, new Ordered("a", 0), new Ordered("b", 0))).isEmpty();
    assertThat(inOrderOf(id, new Ordered(2, 0), new Ordered("a", 0))).as("two types").isEmpty();
    assertThat(inOrderOf(id, new Ordered(null, 0), new Ordered("a", 0))).isEmpty();
    Comparable<Object> trap =
        o -> {
          throw new AssertionError("a method of the program was called");
        };
    assertThat(inOrderOf(id, new Ordered(trap, 0), new Ordered(trap, 0))).isEmpty();
  }

  @Test
  void aFieldThatIsNotThereOrdersNothing() {
    assertThat(inOrderOf(ORDERED + ".none", new Ordered("", 2), new Ordered("", 1))).isEmpty();
    assertThat(inOrderOf("app.Other.number", new Ordered("", 2), new Ordered("", 1))).isEmpty();
  }
}
