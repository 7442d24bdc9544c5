package dev.gordian.core.sites;

/**
 * A place in the program where a lock is taken or made. Immutable, but for counts of what was noted
 * here, which any thread may change, without synchronisation: a few more or less do not matter.
 */
public final class Site {

  /** Dense, from 1; given by {@link Sites}. */
  public final int id;

  /** Binary name of the class. */
  public final String className;

  public final String method;

  /** {@code null} where the class file does not tell. */
  public final String file;

  /** -1 where the class file does not tell. */
  public final int line;

  public final Op op;

  /** Whether the lock is taken in shared mode, as far as the call itself shows it. */
  public final boolean shared;

  public final Origin origin;

  private final DeclaredFields fields;

  /** Resolved when first asked for. */
  private String lockName;

  /** From so many writers on, one more says little. */
  private static final int FAMILIAR = 8;

  /** How many writers were noted here, roughly: written without synchronisation. */
  private int writers;

  /** How many stacks were taken here since the last look, of how many, and which look; racy. */
  private int stacks;

  private int enough;

  private int look = -1;

  Site(
      DeclaredFields fields,
      int id,
      String className,
      String method,
      String file,
      int line,
      Op op,
      boolean shared,
      Origin origin) {
    this.fields = fields;
    this.id = id;
    this.className = className;
    this.method = method;
    this.file = file;
    this.line = line;
    this.op = op;
    this.shared = shared;
    this.origin = origin;
  }

  /** The name of the field from which the lock comes, by the class that declares it. */
  public String lockName() {
    String name = lockName;
    if (name == null) {
      name = resolved(origin.name);
      lockName = name;
    }
    return name;
  }

  private String resolved(String name) {
    int dot = name.lastIndexOf('.');
    if (origin.kind == Origin.Kind.CLASS_OBJECT || dot < 0) {
      return name;
    }
    int bracket = name.indexOf('[');
    String field = name.substring(dot + 1, bracket < 0 ? name.length() : bracket);
    return fields.declaring(name.substring(0, dot), field) + name.substring(dot);
  }

  /** As a stack trace would say it: {@code com.acme.Bank.transfer(Bank.java:41)}. */
  public String frame() {
    return new StackTraceElement(className, method, file, line).toString();
  }

  /** Somebody was noted who asked here for a lock that keeps readers out. */
  public void writerSeen() {
    writers++;
  }

  /** Whether many were noted. */
  public boolean isFamiliarToWriters() {
    return writers >= FAMILIAR;
  }

  /** Whether one more stack is to be taken here: so many at first, and then between two looks. */
  public boolean isStackWanted(int now, int first, int more) {
    if (look != now) {
      enough = look < 0 ? first : more;
      look = now;
      stacks = 0;
    }
    return stacks < enough && stacks++ < enough;
  }

  /** Whether the site is in a class of the JDK. */
  public boolean isInJdk() {
    return isInJdk(className);
  }

  /** Whether a class of that name is one of the JDK's. */
  public static boolean isInJdk(String className) {
    return className.startsWith("java.")
        || className.startsWith("javax.")
        || className.startsWith("jdk.")
        || className.startsWith("sun.")
        || className.startsWith("com.sun.");
  }

  /** Without the line: the same after the code has moved. */
  public String place() {
    return className + "." + method;
  }

  @Override
  public String toString() {
    return frame() + " " + origin.expression;
  }
}
