package dev.gordian.demo.course;

import dev.gordian.demo.CriticalSection;
import dev.gordian.demo.Gate;
import dev.gordian.demo.Hierarchy;
import dev.gordian.demo.Mixed;
import dev.gordian.demo.Orphan;
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
  private static final String ORPHANED_LOCK = "orphaned-lock";
  private static final String CYCLE = "lock-order-cycle";
  private static final String VIOLATION = "hierarchy-violation";

  private static final String GATE_LOCK = "gate-lock";
  private static final String TRY_LOCK = "try-lock";

  /** Of the variants of a page, the first is the one that its name alone stands for. */
  static final List<Demo> DEMOS =
      List.of(
          Demo.of("race", Race::main)
              .shows("eight workers print without a lock, and the rows run together"),
          Demo.of("critical-section", CriticalSection::main)
              .shows("the same with one lock, and the rows are clean"),
          Demo.of("two-lock", TwoLock::main)
              .shows("each of two threads holds what the other wants")
              .hanging()
              .finding(DEADLOCK),
          Demo.of("two-lock-lucky", TwoLockLucky::main)
              .shows("the same, one thread after the other: it ends well")
              .finding(CYCLE),
          Demo.of("two-lock-ordered", TwoLockOrdered::main)
              .shows("both threads take the locks in one order"),
          Demo.of("producer-consumer", ProducerConsumer::main)
              .shows("a bounded buffer with wait and notifyAll"),
          Demo.of("producer-consumer-deadlock", ProducerConsumerDeadlock::main)
              .shows("buffer and statistics, locked in opposite orders")
              .hanging()
              .finding(DEADLOCK),
          Demo.of("producer-consumer-conditions broken", ProducerConsumerConditions::main)
              .shows("the same with ReentrantLock and conditions, and luck")
              .finding(CYCLE),
          Demo.of("producer-consumer-conditions fixed", ProducerConsumerConditions::main)
              .shows("buffer first, everywhere"),
          Demo.of("hierarchy broken", Hierarchy::main)
              .shows("level 2 before level 1; needs hierarchy=demo-apps/hierarchies/hierarchy.json")
              .under("hierarchy.json")
              .finding(VIOLATION),
          Demo.of("hierarchy fixed", Hierarchy::main)
              .shows("level 1 before level 2, with the same file")
              .under("hierarchy.json"),
          Demo.of("philosophers naive", Philosophers::main)
              .shows("five forks in a ring, one philosopher dines after the other")
              .finding(CYCLE),
          Demo.of("philosophers at-once", Philosophers::main)
              .shows("all five take their left fork at once")
              .hanging()
              .finding(DEADLOCK),
          Demo.of("philosophers ordered", Philosophers::main)
              .shows("the fork with the lower number first"),
          Demo.of("philosophers butler", Philosophers::main)
              .shows("who picks up forks holds the butler")
              .dismissing(GATE_LOCK),
          Demo.of("philosophers try-lock", Philosophers::main)
              .shows("who does not get the second fork puts the first one down")
              .dismissing(TRY_LOCK),
          Demo.of("transfer broken", Transfer::main)
              .shows("from one account to another, and back: the arguments make the order")
              .finding(CYCLE),
          Demo.of("transfer by-id", Transfer::main)
              .shows("the account with the lower number first"),
          Demo.of("transfer tie-lock", Transfer::main)
              .shows("one more lock where nothing says which account is first")
              .dismissing(GATE_LOCK),
          Demo.of("taxi broken", Taxi::main)
              .shows("two objects call each other while they hold their locks")
              .finding(CYCLE),
          Demo.of("taxi open-calls", Taxi::main)
              .shows("they give their locks back before they call"),
          Demo.of("mixed broken", Mixed::main)
              .shows("a monitor and a ReentrantLock in opposite orders")
              .finding(CYCLE),
          Demo.of("mixed fixed", Mixed::main).shows("the monitor first, everywhere"),
          Demo.of("ring broken", Ring::main)
              .shows("three threads, three locks, each takes two of them")
              .finding(CYCLE),
          Demo.of("ring fixed", Ring::main).shows("one order for all three"),
          Demo.of("upgrade broken", Upgrade::main)
              .shows("one thread holds the read lock and wants the write lock")
              .hanging()
              .finding(SELF_DEADLOCK),
          Demo.of("upgrade fixed", Upgrade::main).shows("it gives the read lock back first"),
          Demo.of("gate closed", Gate::main)
              .shows("opposite orders behind one door: they cannot meet")
              .dismissing(GATE_LOCK),
          Demo.of("gate partial", Gate::main)
              .shows("one of the two goes round the door")
              .finding(CYCLE),
          Demo.of("virtual broken", Virtual::main)
              .shows("two virtual threads stuck, where jstack says nothing (Java 21)")
              .since(21)
              .hanging()
              .finding(DEADLOCK),
          Demo.of("virtual fixed", Virtual::main)
              .shows("one order, for virtual threads too")
              .since(21),
          Demo.of("orphan broken", Orphan::main)
              .shows("a thread ends and never gives its lock back")
              .hanging()
              .finding(ORPHANED_LOCK),
          Demo.of("orphan fixed", Orphan::main).shows("unlock in finally, on every way out"));

  private Course() {}

  /** The demo that these words name: {@code transfer by-id}, {@code transfer-by-id}, or a page. */
  static Demo find(List<String> words) throws BadUse {
    String word = String.join("-", words);
    for (Demo demo : DEMOS) {
      if (demo.word().equals(word)) {
        return demo;
      }
    }
    for (Demo demo : DEMOS) {
      if (demo.page().equals(word)) {
        return demo;
      }
    }
    throw new BadUse(
        "there is no demo \"%s\", the nearest is \"%s\""
            .formatted(String.join(" ", words), nearest(word).name()));
  }

  /** The page that tells about the demo, in {@code demo-apps/lessons/}: {@code 03-two-lock.md}. */
  static String lessonFile(Demo demo) {
    List<String> pages = DEMOS.stream().map(Demo::page).distinct().toList();
    return "%02d-%s.md".formatted(pages.indexOf(demo.page()) + 1, demo.page());
  }

  private static Demo nearest(String word) {
    return DEMOS.stream().min(Comparator.comparingInt(demo -> distance(demo, word))).orElseThrow();
  }

  /** A word that is only too short is nearer than any that is misspelt. */
  private static int distance(Demo demo, String word) {
    return demo.word().startsWith(word)
        ? 0
        : Math.min(Spelling.distance(demo.word(), word), Spelling.distance(demo.page(), word));
  }
}
