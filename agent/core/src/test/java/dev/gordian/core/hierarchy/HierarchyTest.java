package dev.gordian.core.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.Scene;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which level a lock is on. */
class HierarchyTest {

  private static class Account {}

  private static class Savings extends Account {}

  private static class Log implements Runnable {
    @Override
    public void run() {}
  }

  private static final String HERE = "dev.gordian.core.hierarchy.HierarchyTest";

  private final Scene scene = new Scene();

  private static Hierarchy hierarchy(String... entries) {
    List<Level> levels = new java.util.ArrayList<>();
    for (String entry : entries) {
      levels.add(new Level(levels.size(), entry, List.of(entry), Level.Within.FORBIDDEN, null));
    }
    return new Hierarchy(levels);
  }

  private static String levelOf(LockNode lock, String... entries) {
    Level level = hierarchy(entries).levelOf(lock);
    return level == null ? null : level.name;
  }

  /** A lock that is only ever reached by a local variable of that type. */
  private LockNode local(Object lock, Class<?> type) {
    LockNode node = scene.locks.of(lock);
    Origin origin = new Origin(Origin.Kind.EXPRESSION, "x", "x", type.getName());
    node.seenAt(
        scene.sites.add("app.Main", "m", "()V", "Main.java", 1, 0, Op.MONITOR, false, origin),
        lock);
    return node;
  }

  @Test
  void aFieldNamesItsLock() {
    LockNode lock = scene.lock("app.Bank.lock");
    assertThat(levelOf(lock, "app.Bank", "app.Bank.lock")).isEqualTo("app.Bank.lock");
    assertThat(levelOf(lock, "app.Bank", "app.Other.lock")).isNull();
  }

  @Test
  void aClassNamesItsMonitorsAndThoseOfSubclasses() {
    Object savings = new Savings();
    assertThat(levelOf(local(savings, Savings.class), HERE + ".Account"))
        .isEqualTo(HERE + ".Account");
    assertThat(levelOf(local(savings, Savings.class), HERE + "$Account", HERE + "$Savings"))
        .as("the nearest class")
        .isEqualTo(HERE + "$Savings");
    Object account = new Account();
    assertThat(levelOf(local(account, Account.class), HERE + ".Savings")).isNull();
  }

  @Test
  void anInterfaceNamesTheMonitorsOfItsClasses() {
    Object log = new Log();
    assertThat(levelOf(local(log, Log.class), "java.lang.Runnable")).isNotNull();
  }

  @Test
  void theClassObjectIsAnotherLockThanTheMonitors() {
    LockNode classObject = local(Account.class, Class.class);
    assertThat(levelOf(classObject, HERE + ".Account")).isNull();
    assertThat(levelOf(classObject, HERE + ".Account.class")).isNotNull();
    Object account = new Account();
    assertThat(levelOf(local(account, Account.class), HERE + ".Account.class")).isNull();
  }

  @Test
  void aStarStandsForAnything() {
    LockNode lock = scene.lock("com.acme.bank.Bank.lock");
    assertThat(levelOf(lock, "com.acme.*")).isNotNull();
    assertThat(levelOf(lock, "*.lock")).isNotNull();
    assertThat(levelOf(lock, "com.*.Bank.*")).isNotNull();
    assertThat(levelOf(lock, "com.acme*bank")).isNull();
    assertThat(levelOf(lock, "com.acmeXbank.Bank.lock")).as("a dot is a dot").isNull();
  }

  @Test
  void anExactNameGoesBeforeAStar() {
    LockNode lock = scene.lock("com.acme.Bank.lock");
    assertThat(levelOf(lock, "com.acme.*", "com.acme.Bank.lock")).isEqualTo("com.acme.Bank.lock");
    assertThat(levelOf(lock, "com.*", "com.acme.*")).as("else the outermost").isEqualTo("com.*");
  }

  @Test
  void elementsOfAnArrayAreNamedLikeTheArray() {
    LockNode stripe = scene.lock("app.Stripes.locks[]");
    assertThat(levelOf(stripe, "app.Stripes.locks")).isNotNull();
    assertThat(levelOf(stripe, "app.Stripes.locks[]")).isNotNull();
  }

  /** Two objects of one class that go by one name may still be reached by different fields. */
  @Test
  void whatOneLockIsDeclaredAsSaysNothingOfOthersOfItsClass() {
    Hierarchy hierarchy = hierarchy("app.Bank.vault");
    Object any = new Account();
    LockNode anyAccount = local(any, Account.class);
    assertThat(hierarchy.levelOf(anyAccount)).isNull();
    Object vaultObject = new Account();
    LockNode vault = scene.lock("app.Bank.vault", vaultObject);
    local(vaultObject, Account.class);
    assertThat(vault.name()).isEqualTo(anyAccount.name());
    assertThat(hierarchy.levelOf(vault)).isNotNull();
    assertThat(hierarchy.levelOf(anyAccount)).isNull();
  }
}
