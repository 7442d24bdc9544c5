package dev.gordian.demo.course;

import dev.gordian.demo.CriticalSection;
import dev.gordian.demo.Gate;
import dev.gordian.demo.Hierarchy;
import dev.gordian.demo.Mixed;
import dev.gordian.demo.Philosophers;
import dev.gordian.demo.ProducerConsumer;
import dev.gordian.demo.ProducerConsumerConditions;
import dev.gordian.demo.ProducerConsumerDeadlock;
import dev.gordian.demo.Race;
import dev.gordian.demo.Ring;
import dev.gordian.demo.Taxi;
import dev.gordian.demo.Transfer;
import dev.gordian.demo.TwoLock;
import dev.gordian.demo.TwoLockLucky;
import dev.gordian.demo.TwoLockOrdered;
import dev.gordian.demo.Upgrade;
import dev.gordian.demo.Virtual;
import java.util.Comparator;
import java.util.List;

/** All demos in the order of the course: the one place where they are registered. */
final class Course {

  private static final String DEADLOCK = "deadlock";
  private static final String SELF_DEADLOCK = "self-deadlock";
  private static final String CYCLE = "lock-order-cycle";
  private static final String VIOLATION = "hierarchy-violation";

  /** The first variant of a page is the one that its name alone stands for. */
  static final List<Demo> DEMOS =
      List.of(
          Demo.of(
              "race", "", Race::main, "eight workers print without a lock, the rows run together"),
          Demo.of(
              "critical-section", "", CriticalSection::main, "one lock, and the rows are clean"),
          Demo.of("two-lock", "", TwoLock::main, "each of two threads holds what the other wants")
              .hanging()
              .finding(DEADLOCK),
          Demo.of(
                  "two-lock-lucky",
                  "",
                  TwoLockLucky::main,
                  "the same, one after the other: it ends well")
              .finding(CYCLE),
          Demo.of("two-lock-ordered", "", TwoLockOrdered::main, "both take the locks in one order"),
          Demo.of(
              "producer-consumer",
              "",
              ProducerConsumer::main,
              "a bounded buffer with wait and notify"),
          Demo.of(
                  "producer-consumer-deadlock",
                  "",
                  ProducerConsumerDeadlock::main,
                  "buffer and statistics, locked in opposite orders")
              .hanging()
              .finding(DEADLOCK),
          Demo.of(
                  "producer-consumer-conditions",
                  "broken",
                  ProducerConsumerConditions::main,
                  "the same with ReentrantLock and conditions, and luck")
              .finding(CYCLE),
          Demo.of(
              "producer-consumer-conditions",
              "fixed",
              ProducerConsumerConditions::main,
              "the report follows the order of all others"),
          Demo.of("hierarchy", "broken", Hierarchy::main, "one thread takes level 2 before level 1")
              .under("hierarchy.json")
              .finding(VIOLATION),
          Demo.of("hierarchy", "fixed", Hierarchy::main, "level 1 first").under("hierarchy.json"),
          Demo.of(
                  "philosophers",
                  "naive",
                  Philosophers::main,
                  "five forks in a ring, one dines after the other")
              .finding(CYCLE),
          Demo.of(
                  "philosophers",
                  "at-once",
                  Philosophers::main,
                  "all five take their left fork at once")
              .hanging()
              .finding(DEADLOCK),
          Demo.of(
              "philosophers",
              "ordered",
              Philosophers::main,
              "the fork with the lower number first"),
          Demo.of(
                  "philosophers",
                  "butler",
                  Philosophers::main,
                  "who picks up forks holds the butler")
              .dismissing("gate-lock"),
          Demo.of(
                  "philosophers",
                  "try-lock",
                  Philosophers::main,
                  "who does not get the second fork puts the first down")
              .dismissing("try-lock"),
          Demo.of(
                  "transfer",
                  "broken",
                  Transfer::main,
                  "from one account to another, and back: the arguments make the order")
              .finding(CYCLE),
          Demo.of("transfer", "by-id", Transfer::main, "the account with the lower number first"),
          Demo.of(
                  "transfer",
                  "tie-lock",
                  Transfer::main,
                  "one more lock where two accounts are equal")
              .dismissing("gate-lock"),
          Demo.of(
                  "taxi",
                  "broken",
                  Taxi::main,
                  "two objects that call each other with their locks held")
              .finding(CYCLE),
          Demo.of("taxi", "open-calls", Taxi::main, "they give the lock back before they call"),
          Demo.of(
                  "mixed",
                  "broken",
                  Mixed::main,
                  "a monitor and a ReentrantLock in opposite orders")
              .finding(CYCLE),
          Demo.of("mixed", "fixed", Mixed::main, "the monitor first, for both"),
          Demo.of("ring", "broken", Ring::main, "three threads, three locks, each takes two")
              .finding(CYCLE),
          Demo.of("ring", "fixed", Ring::main, "scanner, printer, plotter: one order for all"),
          Demo.of(
                  "upgrade",
                  "broken",
                  Upgrade::main,
                  "one thread holds the read lock and wants the write lock")
              .hanging()
              .finding(SELF_DEADLOCK),
          Demo.of("upgrade", "fixed", Upgrade::main, "give the read lock back, write, look again"),
          Demo.of(
                  "gate",
                  "closed",
                  Gate::main,
                  "opposite orders behind one door: they cannot meet")
              .dismissing("gate-lock"),
          Demo.of("gate", "partial", Gate::main, "one of the two goes round the gate")
              .finding(CYCLE),
          Demo.of(
                  "virtual",
                  "broken",
                  Virtual::main,
                  "two virtual threads, where jstack says nothing (Java 21)")
              .since(21)
              .hanging()
              .finding(DEADLOCK),
          Demo.of("virtual", "fixed", Virtual::main, "one order, for virtual threads too")
              .since(21));

  private Course() {}

  /** The demo that these words name: {@code transfer by-id}, {@code transfer-by-id}, or a page. */
  static Demo find(List<String> words) throws BadUse {
    String name = String.join("-", words);
    for (Demo demo : DEMOS) {
      if (demo.word().equals(name)) {
        return demo;
      }
    }
    for (Demo demo : DEMOS) {
      if (demo.page().equals(name)) {
        return demo;
      }
    }
    Demo nearest =
        DEMOS.stream()
            .min(Comparator.comparingInt(demo -> Spelling.distance(demo.word(), name)))
            .orElseThrow();
    throw new BadUse(
        "there is no demo \""
            + String.join(" ", words)
            + "\", the nearest is \""
            + nearest.name()
            + "\"");
  }
}
