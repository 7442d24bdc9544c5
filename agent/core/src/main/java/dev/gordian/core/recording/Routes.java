package dev.gordian.core.recording;

import dev.gordian.core.graph.LockNode;
import dev.gordian.core.graph.NewLock;
import dev.gordian.core.graph.Observation;
import dev.gordian.core.graph.Observer;
import dev.gordian.core.graph.Route;
import dev.gordian.core.sites.Site;
import dev.gordian.core.threads.StackMark;
import dev.gordian.core.util.HashTrie;
import dev.gordian.hooks.Hooks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * How threads come from where they make a lock to where they ask for it, or for another one. Stacks
 * are taken of some at each pair of sites; the others are taken to have come the same ways.
 * Lock-free.
 */
final class Routes {

  /** Stacks that are taken of the first locks made at a site, until the next look. */
  private static final int FIRST_STACKS = 64;

  /** The same later, between two looks. */
  private static final int MORE_STACKS = 8;

  /** Routes that wait for the analyst to see which of them are alike. */
  private static final int MAX_WAITING = 128;

  /** Different routes that are told apart between two sites. */
  private static final int MAX_ROUTES = 32;

  private static final Route[] NONE = {};

  private final Pairs pairs = new Pairs();
  private final Consumer<Observation> analyst;

  /** Very often the next one, too; read and written without synchronisation. */
  private Pair lastPair;

  Routes(Consumer<Observation> analyst) {
    this.analyst = analyst;
  }

  /** Returns where a thread is that makes a lock; {@code null} if enough is known of that. */
  static StackMark stackAt(Site site) {
    return site.isStackWanted(Hooks.looks(), FIRST_STACKS, MORE_STACKS) ? new StackMark() : null;
  }

  /**
   * What is known of the ways from where a lock is made to where it, or another one, is asked for.
   */
  Pair between(Site made, Site asks, boolean isAskedFor) {
    Pair last = lastPair;
    if (last != null && last.isOf(made, asks, isAskedFor)) {
      return last;
    }
    Pair pair = new Pair(made, asks, isAskedFor);
    pair = pairs.addIfAbsent(pair, pair);
    lastPair = pair;
    return pair;
  }

  /** Some ways, and what an event is that came on one of them. */
  private static final class Known {
    final Route[] routes;

    /** Of locks that are on each edge, by whether it is the first use. */
    final NewLock first;

    final NewLock later;

    Known(Route[] routes, boolean isAskedFor) {
      this.routes = routes;
      this.first = new NewLock(null, isAskedFor, routes, true);
      this.later = new NewLock(null, isAskedFor, routes, false);
    }
  }

  /** Two sites and what is known of the ways from one to the other. */
  final class Pair implements Observation {
    private final Site made;
    private final Site asks;
    private final boolean isAskedFor;
    private final AtomicReference<Known> known;

    /** Whether there are more than are told apart. */
    private volatile boolean areTooMany;

    private Pair(Site made, Site asks, boolean isAskedFor) {
      this.made = made;
      this.asks = asks;
      this.isAskedFor = isAskedFor;
      this.known = new AtomicReference<>(new Known(NONE, isAskedFor));
    }

    private boolean isOf(Site otherMade, Site otherAsks, boolean isAsked) {
      return made == otherMade && asks == otherAsks && isAskedFor == isAsked;
    }

    /**
     * What it means that the current thread, which made the lock on that stack, asks now; {@code
     * null} if nothing is known of the way on which it came, or if there are too many. {@code lock}
     * is null if it is on each edge of this event.
     */
    NewLock asked(StackMark stack, Class<?> lockType, LockNode lock, boolean isFirstUse) {
      Known all = known.get();
      if (areTooMany) {
        return null;
      }
      if (stack != null && all.routes.length < MAX_WAITING) {
        Route route = new Route(stack, lockType.getName(), asks, isAskedFor);
        add(route);
        analyst.accept(this);
        return new NewLock(lock, isAskedFor, new Route[] {route}, isFirstUse);
      }
      if (all.routes.length == 0) {
        return null;
      }
      if (lock != null) {
        return new NewLock(lock, isAskedFor, all.routes, isFirstUse);
      }
      return isFirstUse ? all.first : all.later;
    }

    private void add(Route route) {
      Known old;
      Route[] more;
      do {
        old = known.get();
        more = Arrays.copyOf(old.routes, old.routes.length + 1);
        more[old.routes.length] = route;
      } while (!known.compareAndSet(old, new Known(more, isAskedFor)));
    }

    /** Keeps one of those that are alike, so that there is room for others. */
    @Override
    public void reportTo(Observer observer) {
      Known old;
      Route[] different;
      do {
        old = known.get();
        different = different(old.routes);
      } while (!known.compareAndSet(old, new Known(different, isAskedFor)));
      areTooMany = different.length >= MAX_ROUTES;
    }
  }

  private static Route[] different(Route[] all) {
    List<Route> different = new ArrayList<>();
    for (Route route : all) {
      route.resolve();
      boolean isKnown = false;
      for (Route other : different) {
        if (route.isLike(other)) {
          route.share(other);
          isKnown = true;
        }
      }
      if (!isKnown) {
        different.add(route);
      }
    }
    return different.toArray(NONE);
  }

  private static final class Pairs extends HashTrie<Pair> {
    Pairs() {
      super(4);
    }

    @Override
    protected int hashOf(Pair element) {
      return (element.made.id * 31 + element.asks.id) * 0x9E3779B9;
    }

    @Override
    protected boolean matches(Pair element, Object key) {
      Pair other = (Pair) key;
      return element.isOf(other.made, other.asks, other.isAskedFor);
    }
  }
}
