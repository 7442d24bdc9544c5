package dev.gordian.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gordian.core.analysis.Analysis;
import dev.gordian.core.analysis.Filter;
import dev.gordian.core.analysis.PotentialBug;
import dev.gordian.core.findings.Circle;
import dev.gordian.core.findings.CycleFindings;
import dev.gordian.core.findings.Finding;
import dev.gordian.core.findings.Findings;
import dev.gordian.core.findings.Leg;
import dev.gordian.core.graph.Dependencies;
import dev.gordian.core.graph.EdgeTable;
import dev.gordian.core.graph.HeldSet;
import dev.gordian.core.graph.Kept;
import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.LockTable;
import dev.gordian.core.graph.NewLock;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.Observer;
import dev.gordian.core.graph.Occurrence;
import dev.gordian.core.graph.Route;
import dev.gordian.core.recording.LockSides;
import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.core.threads.Clock;
import dev.gordian.core.threads.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What some threads did, told without any thread: each {@link Actor} takes and releases locks, and
 * what is nested goes into the graph as the recorder would put it there.
 */
public final class Scene {

  public final Sites sites = new Sites();
  public final LockTable locks = new LockTable(new LockSides(), false);
  public final List<Observation> observations = new ArrayList<>();
  private final Dependencies dependencies = new Dependencies(observations::add, true);

  private final boolean areLongLived;

  /** Locks live as long as the scene. */
  private final List<Object> alive = new ArrayList<>();

  private int lines = 10;

  /** A scene of locks of which it is not known yet how long they live. */
  public Scene() {
    this(false);
  }

  private Scene(boolean areLongLived) {
    this.areLongLived = areLongLived;
  }

  /** A scene of locks that have lived for a while. */
  public static Scene ofLongLivedLocks() {
    return new Scene(true);
  }

  /** A new lock that a field of that name holds, such as {@code app.Bank.lock}. */
  public LockNode lock(String field) {
    return lock(field, new ReentrantLock());
  }

  /** The same for a given object. */
  public LockNode lock(String field, Object lock) {
    alive.add(lock);
    LockNode node = locks.of(lock);
    node.seenAt(site("app.Main", "name", Op.LOCK, false, field), lock);
    if (areLongLived) {
      Kept.keep(node);
    }
    return node;
  }

  /** From now on the code stands so many lines further down. */
  public Scene moveCode(int by) {
    lines += by;
    return this;
  }

  /** Where the analyst keeps what it has seen all of. */
  public EdgeTable table() {
    return dependencies.table();
  }

  /** What is found in all of this; the observations are forgotten. */
  public Analysis analysis() {
    Analysis analysis = new Analysis(Filter.all(), new NoProof(), table());
    tellTo(analysis);
    analysis.search();
    return analysis;
  }

  /** The one finding that a cycle makes. */
  public Finding cycle() {
    List<PotentialBug> bugs = analysis().bugs();
    assertThat(bugs).hasSize(1);
    return new CycleFindings(new Findings(null)).of(bugs.get(0));
  }

  /** The one cycle that is dismissed. */
  public Finding dismissed() {
    List<PotentialBug> dismissed = analysis().dismissed();
    assertThat(dismissed).hasSize(1);
    return new CycleFindings(new Findings(null)).of(dismissed.get(0));
  }

  /** What the two sides of an inversion are, if they meet. */
  public Finding deadlock(LockNode a, LockNode b) {
    List<Leg> legs = List.of(leg("t1", a, b), leg("t2", b, a));
    return new Findings(null)
        .circle(new Circle(legs, List.of(), List.of(legs), 1, Instant.now()), true);
  }

  /** A thread that holds one lock, if any, and wants the other, if any. */
  public Leg leg(String thread, LockNode holds, LockNode wants) {
    Site from = holds == null ? null : site("app.Main", thread, Op.LOCK, false, holds.name());
    Site to = wants == null ? null : site("app.Main", thread, Op.LOCK, false, wants.name());
    return new Leg(
        thread, false, holds, wants, false, from, to, List.of(), thread, List.of(), lines);
  }

  /** Tells everything to an observer and forgets it. */
  public void tellTo(Observer observer) {
    for (Observation observation : observations) {
      observation.reportTo(observer);
    }
    observations.clear();
  }

  /** A thread with no past. */
  public Actor thread(String name) {
    return new Actor(name, new Unit(Clock.EMPTY, Clock.EMPTY));
  }

  /** A task of the single-threaded pool with that number, on a thread of that name. */
  public Actor task(String threadName, int serial) {
    return new Actor(threadName, new Unit(serial, Clock.EMPTY, Clock.EMPTY));
  }

  /** Any number of tasks that are all alike, on a thread of that name. */
  public Actor manyTasks(String threadName) {
    return new Actor(threadName, Unit.ofMany(Clock.EMPTY, Clock.EMPTY));
  }

  /** A site at a line of its own; the field is where the lock comes from. */
  public Site site(String className, String method, Op op, boolean shared, String field) {
    String expression = field.substring(field.lastIndexOf('.') + 1);
    String file = className.substring(className.lastIndexOf('.') + 1) + ".java";
    Origin origin = new Origin(Origin.Kind.FIELD, field, expression, "java.lang.Object");
    return sites.add(className, method, "()V", file, lines++, 0, op, shared, origin);
  }

  /** Somebody who takes locks. */
  public final class Actor {
    public final String name;
    public final Unit unit;
    private final List<LockNode> held = new ArrayList<>();
    private final List<Site> at = new ArrayList<>();
    private final List<Boolean> shared = new ArrayList<>();
    private String method;
    private LockNode made;
    private Route[] routes;

    private Actor(String name, Unit unit) {
      this.name = name;
      this.unit = unit;
      this.method = name;
    }

    /** From now on the actor is in that method; at first it is in one of its own name. */
    public Actor in(String newMethod) {
      method = newMethod;
      return this;
    }

    /** What is taken from now on is taken by one who has just made that lock, by these routes. */
    public Actor made(LockNode lock, Route... routes) {
      made = lock;
      this.routes = routes;
      return this;
    }

    /** Takes the locks one after the other and keeps them. */
    public Actor takes(LockNode... wanted) {
      for (LockNode lock : wanted) {
        take(lock, site("app.Main", method, Op.LOCK, false, lock.name()));
      }
      return this;
    }

    public Actor reads(LockNode lock) {
      return take(lock, site("app.Main", method, Op.LOCK, true, lock.name()));
    }

    public Actor takesBy(Op op, LockNode lock) {
      return take(lock, site("app.Main", method, op, false, lock.name()));
    }

    /** Takes a lock at a given site. */
    public Actor take(LockNode lock, Site site) {
      if (!held.isEmpty()) {
        HeldSet set = heldSet();
        Occurrence occurrence =
            new Occurrence(unit, name, false, held.size() == 1 ? null : set, null, newLock(lock));
        if (dependencies.add(set, lock, site, site.shared, occurrence).isNew) {
          unit.recorded();
        }
      }
      held.add(lock);
      at.add(site);
      shared.add(lock.isShared(site));
      return this;
    }

    private NewLock newLock(LockNode wanted) {
      return made == null ? null : new NewLock(made, made == wanted, routes, true);
    }

    /** Asks for a lock in exclusive mode, so that readers may have to wait behind. */
    public Actor writes(LockNode lock) {
      Site site = site("app.Main", method, Op.LOCK, false, lock.name());
      lock.addWriter(new Occurrence(unit, name, false, heldSet(), site));
      unit.recorded();
      return this;
    }

    public Actor releasesAll() {
      held.clear();
      at.clear();
      shared.clear();
      return this;
    }

    public HeldSet heldSet() {
      boolean[] modes = new boolean[shared.size()];
      for (int i = 0; i < modes.length; i++) {
        modes[i] = shared.get(i);
      }
      return new HeldSet(held.toArray(new LockNode[0]), at.toArray(new Site[0]), modes);
    }

    /** Starts a thread, which has all of this in its past. */
    public Actor starts(String other) {
      unit.endSegment(true);
      return new Actor(other, new Unit(unit.provenAfter(), unit.observedAfter()));
    }

    /** Has seen the other one end. */
    public Actor joins(Actor other) {
      unit.join(other.unit.provenAtEnd(), other.unit.observedAtEnd());
      return this;
    }

    /** Was let go on by the other one, by a latch or the like. */
    public Actor sawSignalOf(Actor other) {
      other.unit.endSegment(false);
      unit.join(Clock.EMPTY, other.unit.observedAfter());
      return this;
    }
  }
}
