package dev.gordian.hooks;

/** What a thread gave up when it began to wait: the lock, and how often it held it. */
public final class Released {

  final Object lock;
  final int site;
  final int holds;

  Released(Object lock, int site, int holds) {
    this.lock = lock;
    this.site = site;
    this.holds = holds;
  }
}
