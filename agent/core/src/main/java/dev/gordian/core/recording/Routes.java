package dev.gordian.core.recording;

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
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Consumer;

/**
 * How threads come from where they make a lock to where they ask for it, or for another one. Stacks
 * are taken of some at each pair of sites; the others are taken to have come the same ways.
 * Lock-free.
 */
final class Routes {

  /** Stacks that are taken of locks made at one site, between two looks. */
  private static final int MAX_STACKS = 256;

  /** Routes that wait for the analyst to see which of them are alike. */
  private static final int MAX_WAITING = 256;

  /** Different routes that are told apart between two sites. */
  private static final int MAX_ROUTES = 32;

  private static final Route[] NONE = {};

  private final Pairs pairs = new Pairs();
  private final Consumer<Observation> analyst;

  Routes(Consumer<Observation> analyst) {
    this.analyst = analyst;
  }

  /** Returns where a thread is that makes a lock; {@code null} if enough is known of that. */
  static StackMark stackAt(Site site) {
    return site.isStackWanted(Hooks.looks(), MAX_STACKS) ? new StackMark() : null;
  }

  /**
   * Returns the ways on which the current thread may have come that made a lock there, on that
   * stack, and now asks at {@code asks} for it or, holding it, for another one; empty if nothing is
   * known of them, or if there are too many.
   */
  Route[] between(Site made, StackMark stack, Site asks, Class<?> lockType, boolean isAskedFor) {
    Pair pair = new Pair(made, asks, isAskedFor);
    pair = pairs.addIfAbsent(pair, pair);
    if (pair.areTooMany) {
      return NONE;
    }
    Route[] known = pair.routes;
    if (stack == null || known.length >= MAX_WAITING) {
      return known;
    }
    Route route = new Route(stack, lockType.getName(), asks, isAskedFor);
    pair.add(route);
    analyst.accept(pair);
    return new Route[] {route};
  }

  /** Two sites and what is known of the ways from one to the other. */
  private static final class Pair implements Observation {
    private static final AtomicReferenceFieldUpdater<Pair, Route[]> ROUTES =
        AtomicReferenceFieldUpdater.newUpdater(Pair.class, Route[].class, "routes");

    final Site made;
    final Site asks;
    final boolean isAskedFor;
    volatile Route[] routes = NONE;

    /** Whether not all routes are known. */
    volatile boolean areTooMany;

    Pair(Site made, Site asks, boolean isAskedFor) {
      this.made = made;
      this.asks = asks;
      this.isAskedFor = isAskedFor;
    }

    void add(Route route) {
      Route[] known;
      Route[] more;
      do {
        known = routes;
        more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = route;
      } while (!ROUTES.compareAndSet(this, known, more));
    }

    /** Keeps one of those that are alike, so that there is room for others. */
    @Override
    public void reportTo(Observer observer) {
      Route[] known;
      Route[] different;
      do {
        known = routes;
        different = different(known);
      } while (!ROUTES.compareAndSet(this, known, different));
      areTooMany = different.length >= MAX_ROUTES;
    }

    private static Route[] different(Route[] all) {
      List<Route> different = new ArrayList<>();
      for (Route route : all) {
        route.resolve();
        boolean isKnown = false;
        for (Route other : different) {
          isKnown |= route.isLike(other);
        }
        if (!isKnown) {
          different.add(route);
        }
      }
      return different.toArray(NONE);
    }
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
      return element.made == other.made
          && element.asks == other.asks
          && element.isAskedFor == other.isAskedFor;
    }
  }
}
