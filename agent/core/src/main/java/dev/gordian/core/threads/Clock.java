package dev.gordian.core.threads;

/**
 * A vector clock with an entry only for units that have recorded something: which segments of which
 * units lie in the past of this moment. Immutable and persistent; joining two clocks that share
 * structure costs as much as they differ.
 *
 * <p>A little-endian Patricia tree after C. Okasaki and A. Gill, "Fast mergeable integer maps",
 * 1998.
 */
public abstract class Clock {

  /** Knows of nothing. */
  public static final Clock EMPTY = new Empty();

  /**
   * The sum of a mix of all entries: two clocks, or two subtrees of clocks, with the same sum are
   * taken to be equal, so that a join looks only at what differs, as with the trees of R. Merkle.
   */
  private final long sum;

  private Clock(long sum) {
    this.sum = sum;
  }

  /** The last segment of that unit known to be past; 0 if none. */
  public abstract int segmentOf(int unit);

  /** This clock, and that segment of the unit and all before it. */
  public Clock with(int unit, int segment) {
    return segment <= segmentOf(unit) ? this : join(this, new Leaf(unit, segment));
  }

  /** What either of the two knows; the first itself, the same object, if it knows all of it. */
  public static Clock join(Clock a, Clock b) {
    if (a == b || b == EMPTY || a.sum == b.sum) {
      return a;
    }
    if (a == EMPTY) {
      return b;
    }
    if (b instanceof Leaf) {
      return insert((Leaf) b, a);
    }
    if (a instanceof Leaf) {
      return insert((Leaf) a, b);
    }
    return joinBranches((Branch) a, (Branch) b);
  }

  private static Clock joinBranches(Branch a, Branch b) {
    if (a.bit == b.bit && a.prefix == b.prefix) {
      Clock zero = join(a.zero, b.zero);
      Clock one = join(a.one, b.one);
      if (zero == a.zero && one == a.one) {
        return a;
      }
      return b.with(zero, one);
    }
    if (Integer.compareUnsigned(a.bit, b.bit) < 0 && a.covers(b.prefix)) {
      return (b.prefix & a.bit) == 0
          ? a.with(join(a.zero, b), a.one)
          : a.with(a.zero, join(a.one, b));
    }
    if (Integer.compareUnsigned(b.bit, a.bit) < 0 && b.covers(a.prefix)) {
      return (a.prefix & b.bit) == 0
          ? b.with(join(a, b.zero), b.one)
          : b.with(b.zero, join(a, b.one));
    }
    return fork(a.prefix, a, b.prefix, b);
  }

  private static Clock insert(Leaf leaf, Clock clock) {
    if (clock instanceof Leaf) {
      Leaf other = (Leaf) clock;
      if (other.unit != leaf.unit) {
        return fork(leaf.unit, leaf, other.unit, other);
      }
      return other.segment >= leaf.segment ? other : leaf;
    }
    Branch branch = (Branch) clock;
    if (!branch.covers(leaf.unit)) {
      return fork(leaf.unit, leaf, branch.prefix, branch);
    }
    return (leaf.unit & branch.bit) == 0
        ? branch.with(insert(leaf, branch.zero), branch.one)
        : branch.with(branch.zero, insert(leaf, branch.one));
  }

  private static Clock fork(int p, Clock a, int q, Clock b) {
    int bit = Integer.lowestOneBit(p ^ q);
    return (p & bit) == 0 ? new Branch(p & bit - 1, bit, a, b) : new Branch(p & bit - 1, bit, b, a);
  }

  private static final class Empty extends Clock {
    Empty() {
      super(0);
    }

    @Override
    public int segmentOf(int unit) {
      return 0;
    }
  }

  /** The last steps of S. Vigna's splitmix64: no two entries give the same, and few bits stay. */
  private static long mix(long entry) {
    long x = entry * 0x9E3779B97F4A7C15L;
    x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
    x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
    return x ^ x >>> 31;
  }

  private static final class Leaf extends Clock {
    final int unit;
    final int segment;

    Leaf(int unit, int segment) {
      super(mix((long) unit << 32 | segment));
      this.unit = unit;
      this.segment = segment;
    }

    @Override
    public int segmentOf(int u) {
      return u == unit ? segment : 0;
    }
  }

  private static final class Branch extends Clock {
    /** The bits below {@link #bit} which all units in here share. */
    final int prefix;

    final int bit;
    final Clock zero;
    final Clock one;

    Branch(int prefix, int bit, Clock zero, Clock one) {
      super(zero.sum + one.sum);
      this.prefix = prefix;
      this.bit = bit;
      this.zero = zero;
      this.one = one;
    }

    boolean covers(int unit) {
      return (unit & bit - 1) == prefix;
    }

    Branch with(Clock newZero, Clock newOne) {
      return newZero == zero && newOne == one ? this : new Branch(prefix, bit, newZero, newOne);
    }

    @Override
    public int segmentOf(int unit) {
      return ((unit & bit) == 0 ? zero : one).segmentOf(unit);
    }
  }
}
