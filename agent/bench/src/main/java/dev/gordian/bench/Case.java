package dev.gordian.bench;

import java.util.List;

/**
 * One line of the table.
 *
 * @param name short, for the command line
 * @param text for the table
 * @param unit how the figures compare
 * @param target what the agent may cost at most, as {@link Unit} reads it; NaN where no target is
 *     set
 * @param command benchmark method of JMH ({@code MonitorBenchmark.block}), or main class and
 *     arguments of a whole program
 * @param result which {@code RESULT} of the program is compared; {@code null} for its wall time
 */
record Case(
    String name, String text, Unit unit, double target, List<String> command, String result) {

  /** How a figure with an agent is compared with the one without. */
  enum Unit {
    /** Times the bare cost. */
    RATIO,
    /** Milliseconds more. */
    MORE_MILLIS,
    /** Bytes more. */
    MORE_BYTES,
    /** The figure itself, which only an agent makes. */
    ABSOLUTE
  }

  private static final double NO_TARGET = Double.NaN;

  private static final String PROGRAMS = "dev.gordian.bench.programs.";

  static final List<Case> ALL =
      List.of(
          micro("block", "uncontended synchronized block", 2.5, "MonitorBenchmark.block"),
          micro("method", "synchronized method", 2.5, "MonitorBenchmark.method"),
          micro("lock", "ReentrantLock.lock/unlock", 2.5, "LockBenchmark.lock"),
          micro(
              "monitor-pairs",
              "two nested monitors, 64 pairs in turn",
              4,
              "MonitorBenchmark.pairs"),
          micro(
              "lock-pairs",
              "two nested ReentrantLocks, 64 pairs in turn",
              4,
              "LockBenchmark.pairs"),
          micro(
              "three-of-fifty",
              "3 of 50 ReentrantLocks at random, in order",
              2.5,
              "LockBenchmark.threeOfFifty"),
          micro(
              "two-threads",
              "two threads, private nested monitors",
              4,
              "MonitorBenchmark.pairsOfTwoThreads"),
          micro(
              "fresh-inner", "a fresh inner monitor every time", 12, "MonitorBenchmark.freshInner"),
          micro(
              "fresh-outer", "a fresh outer monitor every time", 12, "MonitorBenchmark.freshOuter"),
          micro(
              "fifty-held", "one more monitor while 50 are held", 8, "MonitorBenchmark.fiftyHeld"),
          program("h2", "H2, two threads of inserts and selects", 1 / 0.95, "Database"),
          program("lucene", "Lucene, index and search", 1.05, "Search"),
          program("jetty", "Jetty, two clients", 1.05, "Web"),
          program("activemq", "ActiveMQ, producer and consumer", 1.05, "Queue"),
          program("log4j2", "log4j2, two threads to one file", 1.05, "Logging", "%LOG%"),
          new Case(
              "hello",
              "hello world, wall time",
              Unit.MORE_MILLIS,
              150,
              List.of(PROGRAMS + "Hello"),
              null),
          new Case(
              "application",
              "Spring Boot and Tomcat, from nothing to ready, wall time",
              Unit.RATIO,
              1.25,
              List.of(PROGRAMS + "Application"),
              null),
          new Case(
              "classes",
              "load and link 3,000 classes, wall time",
              Unit.RATIO,
              1.25,
              List.of(PROGRAMS + "ManyClasses"),
              null),
          new Case(
              "heap",
              "heap more after 100 million short-lived locks than after 100,000",
              Unit.MORE_BYTES,
              0,
              List.of(PROGRAMS + "ShortLivedLocks"),
              "more"),
          new Case(
              "heap-constant",
              "  heap more than without agent, however many locks",
              Unit.MORE_BYTES,
              NO_TARGET,
              List.of(PROGRAMS + "ShortLivedLocks"),
              "heap"),
          program(
              "platform-threads",
              "10,000 platform threads, two nested locks each",
              1.3,
              "ManyThreads",
              "10000",
              "platform"),
          new Case(
              "platform-watcher",
              "  processor time of the agent meanwhile, per mille of a core",
              Unit.ABSOLUTE,
              20,
              List.of(PROGRAMS + "ManyThreads", "10000", "platform"),
              "agentCpuPerMille"),
          program(
              "virtual-threads",
              "100,000 virtual threads, two nested locks each",
              1.3,
              "ManyThreads",
              "100000",
              "virtual"),
          new Case(
              "virtual-watcher",
              "  processor time of the agent meanwhile, per mille of a core",
              Unit.ABSOLUTE,
              20,
              List.of(PROGRAMS + "ManyThreads", "100000", "virtual"),
              "agentCpuPerMille"),
          program(
              "many-pairs",
              "1,000,000 distinct pairs of 100,000 locks",
              NO_TARGET,
              "ManyPairs",
              "1"),
          new Case(
              "many-pairs-heap",
              "  heap more afterwards",
              Unit.MORE_BYTES,
              NO_TARGET,
              List.of(PROGRAMS + "ManyPairs", "1"),
              "heap"),
          new Case(
              "many-pairs-pause",
              "  longest pause more, ms",
              Unit.MORE_MILLIS,
              10,
              List.of(PROGRAMS + "ManyPairs", "1"),
              "longestPauseMicros"),
          new Case(
              "many-pairs-found",
              "  planted cycle found (1 is right)",
              Unit.ABSOLUTE,
              NO_TARGET,
              List.of(PROGRAMS + "ManyPairs", "1"),
              "report/summary/lock-order-cycle"),
          program("new-events", "two threads, every event new", NO_TARGET, "ManyPairs", "2"),
          new Case(
              "new-events-dropped",
              "  events dropped",
              Unit.ABSOLUTE,
              NO_TARGET,
              List.of(PROGRAMS + "ManyPairs", "2"),
              "report/statistics/droppedEvents"));

  private static Case micro(String name, String text, double target, String benchmark) {
    return new Case(name, text, Unit.RATIO, target, List.of(benchmark), null);
  }

  private static Case program(String name, String text, double target, String... command) {
    List<String> line = new java.util.ArrayList<>(List.of(command));
    line.set(0, PROGRAMS + command[0]);
    return new Case(name, text, Unit.RATIO, target, List.copyOf(line), "nanos");
  }

  boolean isMicro() {
    return command.get(0).contains("Benchmark.");
  }

  /** Whether the case can be run with those locks. */
  boolean takes(Variant variant) {
    return variant.locks().equals("plain") || command.get(0).startsWith("LockBenchmark.");
  }

  boolean needsVirtualThreads() {
    return command.contains("virtual");
  }

  /** Compares a figure with the bare one. */
  double compare(double figure, double bare) {
    return switch (unit) {
      case RATIO -> figure / bare;
      case MORE_MILLIS -> result == null ? (figure - bare) / 1e6 : (figure - bare) / 1e3;
      case MORE_BYTES -> figure - bare;
      case ABSOLUTE -> figure;
    };
  }
}
