package dev.gordian.bench.programs;

/** The smallest program: what is left is the start. */
public final class Hello {

  private Hello() {}

  public static void main(String[] args) {
    System.out.println("hello");
  }
}
