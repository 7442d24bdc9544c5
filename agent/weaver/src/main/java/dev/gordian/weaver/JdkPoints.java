package dev.gordian.weaver;

import static dev.gordian.weaver.PointRule.afterCall;
import static dev.gordian.weaver.PointRule.beforeCall;
import static dev.gordian.weaver.PointRule.beforeCallOnObject;
import static dev.gordian.weaver.PointRule.beforeCallWithOperand;
import static dev.gordian.weaver.PointRule.onConstant;
import static dev.gordian.weaver.PointRule.onEntry;
import static dev.gordian.weaver.PointRule.onEntryWithArgument;
import static dev.gordian.weaver.PointRule.onEntryWithSecondArgument;
import static dev.gordian.weaver.PointRule.onReturn;
import static dev.gordian.weaver.PointRule.onReturnWithArgument;
import static dev.gordian.weaver.PointRule.onReturnWithResult;
import static dev.gordian.weaver.PointRule.onReturnWithSecondArgument;
import static dev.gordian.weaver.PointRule.onTrue;

import dev.gordian.core.threads.Points;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.MethodNode;

/**
 * The methods of the JDK that order threads, from Java 8 to the newest: names that a release does
 * not have are not found in it, and that is all.
 */
final class JdkPoints {

  private static final String JUC = "java/util/concurrent/";

  private static final String TWO_TASKS =
      "Ljava/util/concurrent/ForkJoinTask;Ljava/util/concurrent/ForkJoinTask;";

  private static final String RUN = "java/lang/Runnable.run";
  private static final String ON_COMPLETION = JUC + "CountedCompleter.onCompletion";
  private static final String ADVANCE = JUC + "Phaser.onAdvance";

  private static final Map<String, List<PointRule>> RULES = new HashMap<>();

  static {
    addThreads();
    addPools();
    addScopes();
    addStages();
    addSignals();
    addQueues();
    addEvents();
  }

  private JdkPoints() {}

  private static void addThreads() {
    String startInContainer = "start(Ljdk/internal/vm/ThreadContainer;)V";
    add(
        "java/lang/Thread",
        onEntry(Points.THREAD_START, "start()V", startInContainer),
        onReturn(Points.THREAD_JOINED, "join(J)V", "join(Ljava/time/Duration;)Z"));
    add(
        "java/lang/VirtualThread",
        onEntry(Points.THREAD_START, startInContainer),
        onReturn(Points.THREAD_JOINED, "joinNanos(J)Z"));
  }

  /** Executors, and the results of what they run. */
  private static void addPools() {
    add(
        JUC + "ThreadPoolExecutor",
        onEntryWithArgument(Points.TASK_SUBMITTED, "execute"),
        beforeCallWithOperand(Points.TASK_BEGINS, RUN, "runWorker"),
        onEntry(Points.TASK_ENDS, "getTask", "processWorkerExit"),
        onTrue(Points.POOL_ENDED, "awaitTermination", "isTerminated"));
    add(
        JUC + "ScheduledThreadPoolExecutor",
        onEntryWithArgument(Points.TASK_SUBMITTED, "delayedExecute", "reExecutePeriodic"));
    add(
        JUC + "ThreadPerTaskExecutor",
        onEntry(Points.TASK_ENDS, "taskComplete"),
        onTrue(Points.POOL_ENDED, "awaitTermination", "isTerminated"));
    add(
        JUC + "FutureTask",
        onEntry(Points.RESULT_SET, "set", "setException", "cancel"),
        onEntry(Points.RESULT_SEEN, "report"),
        onTrue(Points.RESULT_SEEN, "isDone"));
    add(
        JUC + "ForkJoinTask",
        // Such a task is given to an executor at once, or is a link between stages: of these very
        // many are made, and most are never run as tasks.
        onReturn(Points.TASK_MADE, "<init>")
            .unlessThisIs(JUC + "CompletableFuture$AsynchronousCompletionTask"),
        // The first of several is not forked, but run at once.
        onEntry(Points.TASK_SUBMITTED, "fork", "invoke", "quietlyInvoke"),
        onEntryWithArgument(Points.TASK_SUBMITTED, "invokeAll"),
        onEntry(Points.TASK_BEGINS, "doExec"),
        onReturn(Points.TASK_ENDS, "doExec"),
        onEntry(Points.RESULT_SET, "setDone", "trySetThrown", "trySetException"),
        onReturn(
            Points.RESULT_SEEN,
            "join",
            "get",
            "invoke",
            "quietlyJoin()V",
            "quietlyInvoke",
            "resultNow",
            "exceptionNow"),
        onReturnWithArgument(Points.RESULT_SEEN, "invokeAll"),
        onReturnWithSecondArgument(Points.RESULT_SEEN, "invokeAll(" + TWO_TASKS + ")V"),
        // Also where time is up.
        onEntry(Points.RESULT_SEEN, "reportException", "reportExecutionException")
            .ifThisSays(JUC + "ForkJoinTask.isDone"),
        onTrue(Points.RESULT_SEEN, "isDone", "quietlyJoin", "quietlyJoinUninterruptibly"));
    add(
        JUC + "CountedCompleter",
        onEntry(Points.RESULT_SET, "tryComplete", "propagateCompletion", "complete"),
        beforeCallOnObject(Points.RESULT_SEEN, ON_COMPLETION, "tryComplete"),
        afterCall(Points.RESULT_SET, ON_COMPLETION, "tryComplete"));
    add(
        JUC + "ForkJoinPool",
        onEntryWithArgument(Points.TASK_SUBMITTED, "externalSubmit", "externalPush"),
        onEntryWithSecondArgument(Points.TASK_SUBMITTED, "poolSubmit"),
        onReturnWithArgument(Points.RESULT_SEEN, "invoke"),
        onReturnWithResult(Points.RESULT_SEEN, "invokeAll", "invokeAllUninterruptibly"),
        onTrue(
            Points.POOL_ENDED,
            "awaitTermination",
            "isTerminated",
            "awaitQuiescence",
            "isQuiescent"),
        // Since JDK 22 by a signal of its own. The common pool is never shut down.
        onReturn(Points.POOL_ENDED, "close").ifThisSays(JUC + "ForkJoinPool.isShutdown"));
    add(JUC + "DelayScheduler", onEntryWithArgument(Points.TASK_SUBMITTED, "pend"));
  }

  private static void addStages() {
    add(
        JUC + "CompletableFuture",
        onEntry(
            Points.SIGNAL,
            "internalComplete",
            "completeNull",
            "completeValue",
            "completeThrowable",
            "completeRelay"),
        onReturn(Points.SIGNAL_SEEN, "get", "join", "getNow", "resultNow", "exceptionNow"),
        // Whoever adds a stage to a future that is complete does at once what comes after it.
        onEntry(
            Points.SIGNAL_SEEN,
            "uniApplyNow",
            "uniAcceptNow",
            "uniRunNow",
            "uniHandleStage",
            "uniWhenCompleteStage",
            "uniExceptionallyStage",
            "uniComposeStage",
            "uniComposeExceptionallyStage",
            "biApplyStage",
            "biAcceptStage",
            "biRunStage",
            "orApplyStage",
            "orAcceptStage",
            "orRunStage",
            "toCompletableFuture"),
        // A future of many is complete at once where these are; then nobody completes it.
        onReturnWithArgument(Points.SIGNAL_SEEN, "andTree", "anyOf"),
        onReturnWithResult(Points.SIGNAL, "andTree", "anyOf"),
        onTrue(Points.SIGNAL_SEEN, "isDone"));
    // Whoever finds a stage complete passes the next one on; what is woven last is done first.
    add(
        JUC + "CompletableFuture$UniCompletion",
        onReturn(Points.TASK_MADE, "<init>").ifArgumentIs(JUC + "Executor"),
        onEntry(Points.SIGNAL, "claim"),
        onEntry(Points.SIGNAL_SEEN, "claim"));
    for (String done : new String[] {"SUCCESS", "FAILED"}) {
      String state = JUC + "Future$State";
      add(JUC + "FutureTask", onConstant(Points.RESULT_SEEN, state, done, "state"));
      add(JUC + "ForkJoinTask", onConstant(Points.RESULT_SEEN, state, done, "state"));
      add(JUC + "CompletableFuture", onConstant(Points.SIGNAL_SEEN, state, done, "state"));
    }
    for (String relay : new String[] {"UniRelay", "BiRelay"}) {
      add(JUC + "CompletableFuture$" + relay, onEntry(Points.SIGNAL_SEEN, "tryFire"));
    }
  }

  private static void addSignals() {
    add(
        JUC + "CountDownLatch",
        onEntry(Points.SIGNAL, "countDown"),
        onReturn(Points.SIGNAL_SEEN, "await()V"),
        onTrue(Points.SIGNAL_SEEN, "await(JLjava/util/concurrent/TimeUnit;)Z"));
    add(
        JUC + "CyclicBarrier",
        onEntry(Points.SIGNAL, "dowait"),
        beforeCall(Points.SIGNAL_SEEN, RUN, "dowait"),
        afterCall(Points.SIGNAL, RUN, "dowait"),
        onReturn(Points.SIGNAL_SEEN, "dowait"));
    add(
        JUC + "Phaser",
        onEntry(Points.SIGNAL, "arrive", "arriveAndDeregister", "arriveAndAwaitAdvance"),
        beforeCall(Points.SIGNAL_SEEN, ADVANCE, "doArrive", "arriveAndAwaitAdvance"),
        afterCall(Points.SIGNAL, ADVANCE, "doArrive", "arriveAndAwaitAdvance"),
        onReturn(
            Points.SIGNAL_SEEN,
            "arriveAndAwaitAdvance",
            "awaitAdvance",
            "awaitAdvanceInterruptibly"));
    add(
        JUC + "Exchanger",
        onEntry(Points.SIGNAL, "exchange"),
        onReturn(Points.SIGNAL_SEEN, "exchange"));
    add(
        JUC + "Semaphore",
        onEntry(Points.SIGNAL, "release"),
        onReturn(Points.SIGNAL_SEEN, "acquire", "acquireUninterruptibly"),
        onTrue(Points.SIGNAL_SEEN, "tryAcquire"));
  }

  private static void addQueues() {
    addQueue("ArrayBlockingQueue", "put", "offer", "take", "poll");
    addQueue("LinkedBlockingQueue", "put", "offer", "take", "poll");
    addQueue("SynchronousQueue", "put", "offer", "take", "poll");
    addQueue("LinkedTransferQueue", "put", "offer", "take", "poll");
    add(
        JUC + "LinkedTransferQueue",
        onEntryWithArgument(Points.ITEM_PUT, "add", "transfer", "tryTransfer"));
    addQueue("PriorityBlockingQueue", "put", "offer(Ljava/lang/Object;)Z", "take", "poll");
    addQueue("DelayQueue", "-", "offer(Ljava/util/concurrent/Delayed;)Z", "take", "poll");
    add(
        JUC + "LinkedBlockingDeque",
        onEntryWithArgument(Points.ITEM_PUT, "putFirst", "putLast", "offerFirst", "offerLast"),
        onReturnWithResult(Points.ITEM_TAKEN, "takeFirst", "takeLast", "pollFirst", "pollLast"),
        drained());
  }

  /** Timers, and what the event queue of AWT and Swing runs. */
  private static void addEvents() {
    add("java/util/Timer", onEntryWithArgument(Points.ITEM_PUT, "sched"));
    add(
        "java/util/TimerThread",
        beforeCallWithOperand(Points.ITEM_TAKEN, "java/util/TimerTask.run", "mainLoop"));
    add(
        "java/awt/EventQueue",
        onEntryWithArgument(Points.ITEM_PUT, "postEventPrivate"),
        onReturnWithResult(Points.ITEM_TAKEN, "getNextEvent"));
    add(
        "java/awt/event/InvocationEvent",
        onEntry(Points.SIGNAL, "finishedDispatching"),
        onTrue(Points.SIGNAL_SEEN, "isDispatched"));
  }

  /** Structured task scopes, which are a preview: a class up to JDK 24, an interface since. */
  private static void addScopes() {
    String scope = JUC + "StructuredTaskScope";
    add(scope, onReturn(Points.SIGNAL_SEEN, "join", "joinUntil", "close"));
    add(scope + "Impl", onReturn(Points.SIGNAL_SEEN, "join", "close"));
    // A subtask that is done asks its scope, in any case, whether anybody wants to know.
    add(scope + "$SubtaskImpl", beforeCallWithOperand(Points.SIGNAL, scope + ".isShutdown", "run"));
    add(
        scope + "Impl$SubtaskImpl",
        beforeCallWithOperand(Points.SIGNAL, scope + "Impl.isCancelled", "run"));
  }

  private static void addQueue(String name, String put, String offer, String take, String poll) {
    add(
        JUC + name,
        onEntryWithArgument(Points.ITEM_PUT, put, offer),
        onReturnWithResult(Points.ITEM_TAKEN, take, poll),
        drained());
  }

  private static PointRule drained() {
    return beforeCallWithOperand(Points.ITEM_TAKEN, "java/util/Collection.add", "drainTo");
  }

  private static void add(String className, PointRule... rules) {
    List<PointRule> all = new ArrayList<>(rules(className));
    all.addAll(Arrays.asList(rules));
    RULES.put(className, all);
  }

  /** Whether the class has such methods; the name is an internal one. */
  static boolean has(String className) {
    return RULES.containsKey(className);
  }

  /** Whether a method of that class is one of them. */
  static boolean has(String className, int access, String name, String descriptor) {
    for (PointRule rule : rules(className)) {
      if (rule.isFor(access, name, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Puts the hooks into a method of that class. */
  static void weave(String className, MethodNode method) {
    for (PointRule rule : rules(className)) {
      if (rule.isFor(method.access, method.name, method.desc)) {
        rule.weave(method);
      }
    }
  }

  private static List<PointRule> rules(String className) {
    return RULES.getOrDefault(className, Collections.emptyList());
  }
}
