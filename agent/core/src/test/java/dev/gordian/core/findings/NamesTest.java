package dev.gordian.core.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.Account.lock, Account.lock",
    "com.acme.Account, Account",
    "com.acme.Outer$Inner.lock, Outer$Inner.lock",
    "com.acme.Bank.class, Bank.class",
    "com.acme.Stripes.locks[], Stripes.locks[]",
    "Main, Main",
    "java.lang.Object@com.acme.Bank.run(Bank.java:41), Object@Bank.java:41",
  })
  void shortNames(String name, String expected) {
    assertThat(Names.shortLock(name)).isEqualTo(expected);
  }

  @Test
  void places() {
    assertThat(Names.place("com.acme.Bank.transfer(Bank.java:41)")).isEqualTo("Bank.java:41");
    assertThat(Names.place("somewhere")).isEqualTo("somewhere");
    assertThat(Names.place(null)).isEqualTo("?");
  }

  @Test
  void controlCharactersDoNotReachATerminal() {
    assertThat(Names.printable("a\u001b[31mb\n\u0085")).isEqualTo("a?[31mb??");
  }

  @Test
  void lists() {
    assertThat(Words.list(List.of("a"))).isEqualTo("a");
    assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }
}
