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

  private static Naming seen(Object lock, Site... sites) {
    Naming naming = Naming.of(lock);
    for (Site site : sites) {
      naming = naming.seenAt(site, lock);
    }
    return naming;
  }

  @Test
  void aPlainObjectIsNamedByItsField() {
    assertThat(seen(new Object(), field("app.Bank.lock")).name.text()).isEqualTo("app.Bank.lock");
    assertThat(
            seen(new ReentrantLock(), local("java.lang.Object"), field("app.Bank.lock"))
                .name
                .text())
        .as("also if it is reached otherwise, too")
        .isEqualTo("app.Bank.lock");
  }

  @Test
  void aStaticFieldGoesBeforeAnInstanceField() {
    assertThat(seen(new Object(), field("app.A.lock"), staticField("app.Z.LOCK")).name.text())
        .isEqualTo("app.Z.LOCK");
  }

  @Test
  void theOrderInWhichSitesAreSeenDoesNotMatter() {
    Object lock = new Object();
    assertThat(seen(lock, field("app.B.lock"), field("app.A.lock")).name.text())
        .isEqualTo(seen(lock, field("app.A.lock"), field("app.B.lock")).name.text());
  }

  @Test
  void theFieldItWasMadeForGoesBeforeThatByWhichItIsReached() {
    Object lock = new Object();
    Naming naming =
        seen(lock, field("app.Cache.of")).createdAt(made(Origin.Kind.FIELD, "app.Bank.lock"));
    assertThat(naming.name.text()).isEqualTo("app.Bank.lock");
    assertThat(naming.name.aliases()).contains("app.Bank.lock", "app.Cache.of");
  }

  @Test
  void withoutAFieldItIsNamedByWhereItWasMadeElseByWhereItIsTaken() {
    Object lock = new Object();
    Naming taken = seen(lock, local("java.lang.Object"));
    assertThat(taken.name.text()).isEqualTo("java.lang.Object@app.Main.m(F.java:1)");
    Naming made = taken.createdAt(made(Origin.Kind.EXPRESSION, "x"));
    assertThat(made.name.text()).isEqualTo("java.lang.Object@app.Main.m(F.java:2)");
  }

  @Test
  void theStableNameHasNoLine() {
    Object lock = new Object();
    Naming naming = seen(lock, local("java.lang.Object"));
    assertThat(naming.name.stableText()).isEqualTo("java.lang.Object@app.Main.m it");
    line += 100;
    assertThat(seen(lock, local("java.lang.Object")).name.stableText())
        .isEqualTo(naming.name.stableText());
    assertThat(seen(lock, field("app.Bank.lock")).name.stableText()).isEqualTo("app.Bank.lock");
  }

  @Test
  void anObjectOfTheProgramIsNamedByItsClass() {
    Object account = new Account();
    assertThat(seen(account, local(ACCOUNT)).name.text()).isEqualTo(ACCOUNT);
    assertThat(seen(account, field("app.A.from"), field("app.A.to")).name.text())
        .as("reached by different fields")
        .isEqualTo(ACCOUNT);
    assertThat(seen(account, field("app.A.only")).name.text())
        .as("only ever reached by one field")
        .isEqualTo("app.A.only");
    assertThat(seen(account, local(ACCOUNT), staticField("app.A.ONE")).name.text())
        .isEqualTo("app.A.ONE");
  }

  @Test
  void subclassesShareTheNameOfTheMostGeneralTypeUnderWhichTheyAreLocked() {
    Savings savings = new Savings();
    assertThat(seen(savings, local(Savings.class.getName())).name.text())
        .isEqualTo(Savings.class.getName());
    assertThat(seen(savings, local(Savings.class.getName()), local(ACCOUNT)).name.text())
        .isEqualTo(ACCOUNT);
    assertThat(seen(savings, local("java.lang.Object")).name.text())
        .as("what the JDK calls it says nothing")
        .isEqualTo(Savings.class.getName());
  }

  @Test
  void aClassObjectIsNamedAsInTheSource() {
    Naming naming = seen(Account.class, local("java.lang.Class"));
    assertThat(naming.name.text()).isEqualTo(ACCOUNT + ".class");
    assertThat(naming.name.aliases()).containsExactly(ACCOUNT + ".class");
  }

  @Test
  void fieldsOfTheJdkSayNothing() {
    Site inJdk =
        site("java.util.Vector", Op.MONITOR, Origin.Kind.FIELD, "java.util.Vector.x", "int");
    Naming naming = seen(new Object(), inJdk);
    assertThat(naming.name.text()).isEqualTo("java.lang.Object");
    assertThat(naming.name.aliases()).doesNotContain("java.util.Vector.x");
  }

  @Test
  void whatTheSidesOfAReadWriteLockShareIsCalledByThatLock() {
    assertThat(seen(new ReentrantReadWriteLock()).name.text())
        .isEqualTo("java.util.concurrent.locks.ReentrantReadWriteLock");
  }

  @Test
  void aFieldBelongsToTheClassThatDeclaresIt() {
    sites.fields().add("app/Base", names("java/lang/Object", "lock"));
    sites.fields().add("app/Sub", names("app/Base", "other"));
    sites.fields().add("app/Middle", names("app/Base"));
    sites.fields().add("app/Lowest", names("app/Middle"));
    assertThat(seen(new Object(), field("app.Sub.lock")).name.text()).isEqualTo("app.Base.lock");
    assertThat(seen(new Object(), field("app.Sub.other")).name.text()).isEqualTo("app.Sub.other");
    assertThat(seen(new Object(), field("app.Lowest.lock")).name.text()).isEqualTo("app.Base.lock");
    assertThat(seen(new Object(), field("app.Lowest.none")).name.text())
        .isEqualTo("app.Lowest.none");
    assertThat(seen(new Object[0], field("app.Sub.lock[]")).name.text())
        .isEqualTo("app.Base.lock[]");
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
