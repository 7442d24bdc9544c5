package dev.gordian.core.sites;

/** A place in the program where a lock is taken or made. Immutable. */
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

  Site(
      int id,
      String className,
      String method,
      String file,
      int line,
      Op op,
      boolean shared,
      Origin origin) {
    this.id = id;
    this.className = className;
    this.method = method;
    this.file = file;
    this.line = line;
    this.op = op;
    this.shared = shared;
    this.origin = origin;
  }

  /** As a stack trace would say it: {@code com.acme.Bank.transfer(Bank.java:41)}. */
  public String frame() {
    return new StackTraceElement(className, method, file, line).toString();
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
