package dev.gordian.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gordian.testkit.Jvm;
import dev.gordian.testkit.Program;
import dev.gordian.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A finding has the same id as long as it is the same bug, and no longer. */
@Execution(ExecutionMode.CONCURRENT)
class IdsIT {

  /** Three bugs: of two fields, of many accounts, and of locks that only one line of code names. */
  private static final String SOURCE =
      """
      import java.util.ArrayList;
      import java.util.List;
      import java.util.concurrent.locks.ReentrantLock;
      //MOVED
      public class Bugs {
        static final Object a = new Object();
        static final ReentrantLock b = new ReentrantLock();
        static volatile int turn;

        public static void main(String[] args) {
          String name = args[0];
          int count = Integer.parseInt(args[1]);
          List<Account> accounts = new ArrayList<>();
          Object[] cells = {new Object(), new Object()};
          for (int i = 0; i <= count; i++) {
            accounts.add(new Account());
          }
          new Thread(() -> {
            ab();
            for (int i = 0; i < count; i++) {
              accounts.get(i).payTo(accounts.get(i + 1));
            }
            nested(cells[0], cells[1]);
            turn = 1;
          }, name + " 1").start();
          new Thread(() -> {
            while (turn < 1) {
              Thread.yield();
            }
            ba();
            for (int i = count; i > 0; i--) {
              accounts.get(i).payTo(accounts.get(i - 1));
            }
            nested(cells[1], cells[0]);
          }, name + " 2").start();
        }
        //MOVED
        static void ab() {
          synchronized (a) {
            b.lock();
            b.unlock();
          }
        }

        static void ba() {
          b.lock();
          //MOVED
          synchronized (a) {
          }
          b.unlock();
        }

        static void nested(Object outer, Object inner) {
          synchronized (outer) {
            synchronized (inner) {
            }
          }
        }

        static class Account {
          void payTo(Account other) {
            synchronized (this) {
              synchronized (other) {
              }
            }
          }
        }
      }
      """;

  @TempDir static Path programs;
  private static Program bugs;
  private static Program moved;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws IOException {
    bugs = Program.of(Files.createDirectories(programs.resolve("bugs")), "Bugs", SOURCE);
    moved =
        Program.of(
            Files.createDirectories(programs.resolve("moved")),
            "Bugs",
            SOURCE.replace("//MOVED", "// a comment\n".repeat(10)));
  }

  @Test
  void sameBugSameId() throws IOException {
    Map<String, JsonNode> first = run(Jvm.current(), bugs, "worker", 4);
    assertThat(first).hasSize(3);

    assertThat(run(Jvm.current(), moved, "worker", 4).keySet())
        .as("moved by ten lines")
        .isEqualTo(first.keySet());
    assertThat(run(Jvm.current(), bugs, "clerk", 4).keySet())
        .as("other thread names")
        .isEqualTo(first.keySet());
    assertThat(run(Jvm.current(), bugs, "worker", 40).keySet())
        .as("more instances")
        .isEqualTo(first.keySet());
    for (Jvm jvm : Jvm.all()) { // the current one too, so once more the same
      assertThat(run(jvm, bugs, "worker", 4).keySet()).as(jvm.toString()).isEqualTo(first.keySet());
    }
  }

  @Test
  void manyInstancesAreOneFindingWithTheirNumber() throws IOException {
    for (int count : new int[] {1, 4, 40}) {
      JsonNode accounts =
          run(Jvm.current(), bugs, "worker", count).values().stream()
              .filter(f -> f.at("/locks/0/name").asText().contains("Account"))
              .findFirst()
              .orElseThrow();

      assertThat(accounts.get("occurrences").asInt()).isEqualTo(count);
    }
  }

  @Test
  void noNumbersOfThisRunInIt() throws IOException {
    run(Jvm.current(), bugs, "worker", 4)
        .keySet()
        .forEach(id -> assertThat(id).matches("lock-order-cycle-[0-9a-f]{16}"));
  }

  private Map<String, JsonNode> run(Jvm jvm, Program program, String name, int count)
      throws IOException {
    Run.Result result = Run.on(jvm, folder).program(program, name, Integer.toString(count)).run();
    assertThat(result.exitCode()).as(result.toString()).isZero();
    Map<String, JsonNode> byId = new TreeMap<>();
    result.report().get("findings").forEach(f -> byId.put(f.get("id").asText(), f));
    assertThat(byId).as(result.toString()).hasSameSizeAs(result.kinds());
    return byId;
  }
}
