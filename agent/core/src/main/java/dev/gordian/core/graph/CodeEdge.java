package dev.gordian.core.graph;

import dev.gordian.core.sites.Site;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * The code of a dependency: at {@link #inner} a lock is asked for while one taken at {@link #outer}
 * is held. Carries the stack of the first thread that did so.
 */
public final class CodeEdge {

  /** Lock classes that are told apart at one pair of sites; a helper may serve very many. */
  private static final int MAX_PAIRS = 64;

  private static final CodePair[] NONE = {};
  private static final AtomicReferenceFieldUpdater<CodeEdge, CodePair[]> PAIRS =
      AtomicReferenceFieldUpdater.newUpdater(CodeEdge.class, CodePair[].class, "pairs");

  public final Site outer;
  public final Site inner;

  /** Taken when the edge was new; resolved only where it is printed. */
  public final Throwable stack;

  /** Grows with each edge made. */
  public final int number;

  CodeEdge(Site outer, Site inner, Throwable stack, int number) {
    this.number = number;
    this.outer = outer;
    this.inner = inner;
    this.stack = stack;
  }

  private volatile CodePair[] pairs = NONE;

  /** Returns the pair of the two locks' classes if it was not seen here before, else null. */
  CodePair newPair(LockNode from, LockNode to) {
    while (true) {
      CodePair[] known = pairs;
      for (CodePair pair : known) {
        if (pair.hasClassesOf(from, to)) {
          return null;
        }
      }
      if (known.length == MAX_PAIRS) {
        return null;
      }
      CodePair pair = new CodePair(this, from, to);
      CodePair[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = pair;
      if (PAIRS.compareAndSet(this, known, more)) {
        return pair;
      }
    }
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
