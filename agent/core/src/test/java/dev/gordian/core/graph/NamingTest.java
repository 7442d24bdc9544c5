package dev.gordian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.sites.DeclaredFields;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.junit.jupiter.api.Test;

/** What a lock is called, as more and more of its sites are seen. */
class NamingTest {

  private static class Account {}

  private static final class Savings extends Account {}

  private static final String ACCOUNT = Account.class.getName();

  private final Sites sites = new Sites();
  private int line = 1;

  private Site site(String className, Op op, Origin.Kind kind, String name, String type) {
    Origin origin = new Origin(kind, name, "it", type);
    return sites.add(className, "m", "()V", "F.java", line++, 0, op, false, origin);
  }

  private Site field(String name) {
    return site("app.Main", Op.MONITOR, Origin.Kind.FIELD, name, "java.lang.Object");
  }

  private Site staticField(String name) {
    return site("app.Main", Op.MONITOR, Origin.Kind.STATIC_FIELD, name, "java.lang.Object");
  }

  private Site local(String type) {
    return site("app.Main", Op.MONITOR, Origin.Kind.EXPRESSION, "x", type);
  }

  private Site made(Origin.Kind kind, String name) {
    return site("app.Main", Op.NEW, kind, name, "java.lang.Object");
  }

  private static DeclaredFields.Names names(String supertype, String... fields) {
    DeclaredFields.Names names = new DeclaredFields.Names();
    add(names, supertype);
    names.endSupertypes();
    for (String field : fields) {
      add(names, field);
    }
    return names;
  }

  private static void add(DeclaredFields.Names names, String name) {
    byte[] bytes = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
    names.add(bytes, 1, bytes.length - 2);
  }

  private static LockName named(Object lock, Site... sites) {
    return seen(lock, sites).name;
  }

  private static Naming seen(Object lock, Site... sites) {
    Naming naming = Naming.of(lock);
    for (Site site : sites) {
      naming = naming.seenAt(site, lock);
    }
    return naming;
  }

  @Test
  void aPlainObjectIsNamedByItsField() {
    assertThat(named(new Object(), field("app.Bank.lock")).text()).isEqualTo("app.Bank.lock");
    assertThat(named(new ReentrantLock(), local("java.lang.Object"), field("app.Bank.lock")).text())
        .as("also if it is reached otherwise, too")
        .isEqualTo("app.Bank.lock");
  }

  @Test
  void aStaticFieldGoesBeforeAnInstanceField() {
    assertThat(named(new Object(), field("app.A.lock"), staticField("app.Z.LOCK")).text())
        .isEqualTo("app.Z.LOCK");
  }

  @Test
  void theOrderInWhichSitesAreSeenDoesNotMatter() {
    Object lock = new Object();
    assertThat(named(lock, field("app.B.lock"), field("app.A.lock")).text())
        .isEqualTo(named(lock, field("app.A.lock"), field("app.B.lock")).text());
  }

  @Test
  void theFieldItWasMadeForGoesBeforeThatByWhichItIsReached() {
    Object lock = new Object();
    LockName name =
        named(lock, field("app.Cache.of")).createdAt(made(Origin.Kind.FIELD, "app.Bank.lock"));
    assertThat(name.text()).isEqualTo("app.Bank.lock");
    assertThat(name.aliases()).contains("app.Bank.lock", "app.Cache.of");
  }

  @Test
  void withoutAFieldItIsNamedByWhereItWasMadeElseByWhereItIsTaken() {
    Object lock = new Object();
    LockName taken = named(lock, local("java.lang.Object"));
    assertThat(taken.text()).isEqualTo("java.lang.Object@app.Main.m(F.java:1)");
    LockName made = taken.createdAt(made(Origin.Kind.EXPRESSION, "x"));
    assertThat(made.text()).isEqualTo("java.lang.Object@app.Main.m(F.java:2)");
  }

  @Test
  void theStableNameHasNoLine() {
    Object lock = new Object();
    LockName name = named(lock, local("java.lang.Object"));
    assertThat(name.stableText()).isEqualTo("java.lang.Object@app.Main.m it");
    line += 100;
    assertThat(named(lock, local("java.lang.Object")).stableText()).isEqualTo(name.stableText());
    assertThat(named(lock, field("app.Bank.lock")).stableText()).isEqualTo("app.Bank.lock");
  }

  @Test
  void anObjectOfTheProgramIsNamedByItsClass() {
    Object account = new Account();
    assertThat(named(account, local(ACCOUNT)).text()).isEqualTo(ACCOUNT);
    assertThat(named(account, field("app.A.from"), field("app.A.to")).text())
        .as("reached by different fields")
        .isEqualTo(ACCOUNT);
    assertThat(named(account, field("app.A.only")).text())
        .as("only ever reached by one field")
        .isEqualTo("app.A.only");
    assertThat(named(account, local(ACCOUNT), staticField("app.A.ONE")).text())
        .isEqualTo("app.A.ONE");
  }

  @Test
  void subclassesShareTheNameOfTheMostGeneralTypeUnderWhichTheyAreLocked() {
    Savings savings = new Savings();
    assertThat(named(savings, local(Savings.class.getName())).text())
        .isEqualTo(Savings.class.getName());
    assertThat(named(savings, local(Savings.class.getName()), local(ACCOUNT)).text())
        .isEqualTo(ACCOUNT);
    assertThat(named(savings, local("java.lang.Object")).text())
        .as("what the JDK calls it says nothing")
        .isEqualTo(Savings.class.getName());
  }

  @Test
  void aClassObjectIsNamedAsInTheSource() {
    LockName name = named(Account.class, local("java.lang.Class"));
    assertThat(name.text()).isEqualTo(ACCOUNT + ".class");
    assertThat(name.aliases()).containsExactly(ACCOUNT + ".class");
  }

  @Test
  void fieldsOfTheJdkSayNothing() {
    Site inJdk =
        site("java.util.Vector", Op.MONITOR, Origin.Kind.FIELD, "java.util.Vector.x", "int");
    LockName name = named(new Object(), inJdk);
    assertThat(name.text()).isEqualTo("java.lang.Object");
    assertThat(name.aliases()).doesNotContain("java.util.Vector.x");
  }

  @Test
  void whatTheSidesOfAReadWriteLockShareIsCalledByThatLock() {
    assertThat(named(new ReentrantReadWriteLock()).text())
        .isEqualTo("java.util.concurrent.locks.ReentrantReadWriteLock");
  }

  @Test
  void aFieldBelongsToTheClassThatDeclaresIt() {
    sites.fields().add("app/Base", names("java/lang/Object", "lock"));
    sites.fields().add("app/Sub", names("app/Base", "other"));
    sites.fields().add("app/Middle", names("app/Base"));
    sites.fields().add("app/Lowest", names("app/Middle"));
    assertThat(named(new Object(), field("app.Sub.lock")).text()).isEqualTo("app.Base.lock");
    assertThat(named(new Object(), field("app.Sub.other")).text()).isEqualTo("app.Sub.other");
    assertThat(named(new Object(), field("app.Lowest.lock")).text()).isEqualTo("app.Base.lock");
    assertThat(named(new Object(), field("app.Lowest.none")).text()).isEqualTo("app.Lowest.none");
    assertThat(named(new Object[0], field("app.Sub.lock[]")).text()).isEqualTo("app.Base.lock[]");
  }

  @Test
  void nothingNewIsTheSameNaming() {
    Object lock = new Object();
    Naming naming = seen(lock, field("app.Bank.lock"));
    assertThat(naming.seenAt(field("app.Bank.lock"), lock)).isSameAs(naming);
  }

  @Test
  void locksThatGoTheSameWayShareWhatIsKnown() {
    Site outer = local(ACCOUNT);
    Site inner = local(ACCOUNT);
    Account a = new Account();
    Account b = new Account();
    assertThat(seen(a, outer)).isSameAs(seen(b, outer)).isNotSameAs(seen(b, inner));
    assertThat(seen(a, inner, outer)).isSameAs(seen(b, inner, outer));
    assertThat(seen(a, outer, inner)).isSameAs(seen(b, outer, inner));
    Site made = made(Origin.Kind.EXPRESSION, "x");
    assertThat(seen(a, outer).createdAt(made))
        .isSameAs(seen(b, outer).createdAt(made))
        .isNotSameAs(seen(b, outer).createdAt(made(Origin.Kind.EXPRESSION, "x")));
  }

  @Test
  void theFirstSiteTellsThePopulation() {
    Site outer = local(ACCOUNT);
    Site inner = local(ACCOUNT);
    Population population = seen(new Account(), outer).population;
    assertThat(seen(new Account(), outer, inner).population).isSameAs(population);
    assertThat(seen(new Account(), inner).population).isNotSameAs(population);
    assertThat(seen(new Savings(), outer).population).isNotSameAs(population);
  }
}
