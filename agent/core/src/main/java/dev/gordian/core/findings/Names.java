package dev.gordian.core.findings;

/** Names as a person likes to read them. */
public final class Names {

  private Names() {}

  /** {@code com.acme.Account.lock} becomes {@code Account.lock}. */
  public static String shortLock(String name) {
    int at = name.indexOf('@');
    if (at >= 0) {
      return simple(name.substring(0, at)) + "@" + place(name.substring(at + 1));
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return name;
    }
    // A class name begins with a capital; a field is shown together with its class.
    boolean isClass = Character.isUpperCase(name.charAt(dot + 1));
    return isClass ? name.substring(dot + 1) : simple(name.substring(0, dot)) + name.substring(dot);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code com.acme.Bank.transfer(Bank.java:41)} becomes {@code Bank.java:41}. */
  public static String place(String frame) {
    if (frame == null) {
      return "?";
    }
    int open = frame.lastIndexOf('(');
    int close = frame.lastIndexOf(')');
    return open >= 0 && close > open ? frame.substring(open + 1, close) : frame;
  }

  /** Without control characters, which could spoil a table or steer a terminal. */
  public static String printable(String name) {
    StringBuilder s = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      s.append(Character.isISOControl(c) ? '?' : c);
    }
    return s.toString();
  }
}
