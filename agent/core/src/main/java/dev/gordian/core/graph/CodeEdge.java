package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * The code of a dependency: at {@link #inner} a lock is asked for while one taken at {@link #outer}
 * is held. Lock-free.
 */
public final class CodeEdge {

  /** Lock classes that are told apart at one pair of sites; a helper may serve very many. */
  private static final int MAX_PAIRS = 64;

  private static final CodePair[] NONE = {};
  private static final AtomicReferenceFieldUpdater<CodeEdge, CodePair[]> PAIRS =
      AtomicReferenceFieldUpdater.newUpdater(CodeEdge.class, CodePair[].class, "pairs");

  public final Site outer;
  public final Site inner;

  private volatile CodePair[] pairs = NONE;

  CodeEdge(Site outer, Site inner) {
    this.outer = outer;
    this.inner = inner;
  }

  /** Returns the pair of the two locks' classes; {@code null} if it was not seen here yet. */
  CodePair find(LockNode from, LockNode to) {
    CodePair[] known = pairs;
    for (CodePair pair : known) {
      if (pair.hasClassesOf(from, to)) {
        return pair;
      }
    }
    return known.length == MAX_PAIRS ? known[0] : null;
  }

  /** Adds a pair; returns false where another thread has just added the same classes. */
  boolean add(CodePair pair) {
    while (true) {
      CodePair[] known = pairs;
      if (find(pair.from, pair.to) != null) {
        return false;
      }
      CodePair[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = pair;
      if (PAIRS.compareAndSet(this, known, more)) {
        return true;
      }
    }
  }

  /** About how many dependencies were seen here. */
  long times() {
    long sum = 0;
    for (CodePair pair : pairs) {
      sum += pair.times();
    }
    return sum;
  }

  static int hash(Site outer, Site inner) {
    int h = outer.id * 0x9E3779B9 + inner.id;
    h *= 0x85EBCA6B;
    return h ^ h >>> 15;
  }

  @Override
  public String toString() {
    return outer + " -> " + inner;
  }
}
