package dev.gordian.core.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchyFileTest {

  @TempDir Path folder;

  private File file(String text) throws IOException {
    return Files.writeString(folder.resolve("order.json"), text).toFile();
  }

  private List<Level> read(String text) throws Exception {
    return HierarchyFile.read(file(text)).levels();
  }

  @Test
  void levelsFromTheTopDown() throws Exception {
    List<Level> levels =
        read(
            """
            { "$schema": "https://example.org", "comment": ["any", {"thing": 1}],
              "levels": [
                {"name": "ledger", "locks": ["com.acme.Bank.ledgerLock"]},
                {"name": "accounts", "locks": ["com.acme.Account", "com.acme.Account.lock"],
                 "within": {"ordered-by": "com.acme.Account.id"}},
                {"locks": ["com.acme.Log"], "within": "allowed"},
                ["com.acme.A", "com.acme.B"] ] }
            """);
    assertThat(levels).extracting(level -> level.position).containsExactly(0, 1, 2, 3);
    assertThat(levels)
        .extracting(level -> level.name)
        .containsExactly("ledger", "accounts", "level 3", "level 4");
    assertThat(levels)
        .extracting(level -> level.within)
        .containsExactly(
            Level.Within.FORBIDDEN,
            Level.Within.ORDERED,
            Level.Within.ALLOWED,
            Level.Within.ALLOWED);
    assertThat(levels.get(1).locks()).containsExactly("com.acme.Account", "com.acme.Account.lock");
    assertThat(levels.get(1).orderedBy).isEqualTo("com.acme.Account.id");
    assertThat(levels.get(0).orderedBy).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"within\": \"ordered-by\", \"ordered-by\": \"a.B.id\"",
        "\"within\": \"ordered-by: a.B.id\"",
        "\"ordered-by\": \"a.B.id\"",
      })
  void theOrderMayBeWrittenInOtherWays(String within) throws Exception {
    Level level = read("{\"levels\": [{\"locks\": [\"a.B\"], " + within + "}]}").get(0);
    assertThat(level.within).isEqualTo(Level.Within.ORDERED);
    assertThat(level.orderedBy).isEqualTo("a.B.id");
  }

  @Test
  void noLevelsAreALegalHierarchy() throws Exception {
    assertThat(read("{\"levels\": []}")).isEmpty();
  }

  /** Each says the file, the line and what to do. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | an object with \"levels\" | []",
        "1 | an object with \"levels\" | ``",
        "2 | \"levels\" is missing | {/}",
        "2 | unknown key \"level\"; known: levels | {/\"level\": []}",
        "2 | \"levels\" as an array | {/\"levels\": {}}",
        "2 | a level as an object | {\"levels\": [/3]}",
        "3 | level \"top\" has no \"locks\" | {\"levels\": [/{\"name\": \"top\"/}]}",
        "2 | \"name\" as a string | {\"levels\": [/{\"name\": 1, \"locks\": []}]}",
        "2 | \"locks\" as an array of names | {\"levels\": [/{\"locks\": \"a.B\"}]}",
        "3 | a lock as a string | {\"levels\": [/{\"locks\": [/1]}]}",
        "3 | lock a.B is in two levels | {\"levels\": [{\"locks\": [\"a.B\"]},//{\"locks\": [\"a.B\"]}]}",
        "1 | lock a.B.C is in two levels | {\"levels\": [[\"a.B$C\"], [\"a.B.C\"]]}",
        "2 | unknown key \"lock\" in a level; known: name, locks, within | {\"levels\": [{/\"lock\": []}]}",
        "2 | it may be forbidden, allowed or {\"ordered-by\": FIELD} | {\"levels\": [{\"locks\": [],/\"within\": \"ok\"}]}",
        "2 | \"within\" as a string | {\"levels\": [{\"locks\": [],/\"within\": true}]}",
        "2 | \"within\" knows \"ordered-by\", not \"by\" | {\"levels\": [{\"locks\": [],/\"within\": {\"by\": \"a.B.id\"}}]}",
        "2 | nothing beside \"ordered-by\" | {\"levels\": [{\"locks\": [],/\"within\": {\"ordered-by\": \"a.B.id\", \"x\": 1}}]}",
        "2 | needs a field as com.acme.Account.id, not \"id\" | {\"levels\": [{\"locks\": [],/\"within\": {\"ordered-by\": \"id\"}}]}",
        "1 | \"ordered-by\" needs a field | {\"levels\": [{\"locks\": [], \"within\": \"ordered-by\"}]}",
        "3 | nothing may follow the object | {\"levels\": []}//{}",
        "2 | no JSON | {\"levels\":/nonsense}",
        "2 | no JSON | {\"levels\":/[",
      })
  void whatIsWrongIsSaidWithItsPlace(int line, String problem, String text) throws IOException {
    File file = file(text == null ? "" : text.replace('/', '\n'));
    assertThatThrownBy(() -> HierarchyFile.read(file))
        .isInstanceOf(HierarchyFile.Malformed.class)
        .hasMessageStartingWith("hierarchy file " + file + ", line " + line + ": ")
        .hasMessageContaining(problem)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    File missing = folder.resolve("missing.json").toFile();
    assertThatThrownBy(() -> HierarchyFile.read(missing))
        .isInstanceOf(HierarchyFile.Malformed.class)
        .hasMessage("hierarchy file " + missing + " not found: name an existing file");
  }
}
