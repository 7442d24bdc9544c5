package dev.gordian.hooks;

/** Knows no lock and does nothing; only failures are an error. */
class QuietDelegate extends Delegate {

  @Override
  public boolean threadSeen(HeldStack held, Thread thread) {
    return true;
  }

  @Override
  public LockRef identify(Object lock, int hash, int site) {
    return null;
  }

  @Override
  public int nested(HeldStack held, LockRef wanted, int site) {
    return TOLD;
  }

  @Override
  public void again(HeldStack held, int i, LockRef wanted, int site) {}

  @Override
  public void asked(HeldStack held, LockRef wanted, int site) {}

  @Override
  public Object lockOf(Object condition, HeldStack held) {
    return null;
  }

  @Override
  public void derived(Object part, Object whole, int role) {}

  @Override
  public Object created(Object lock, int site) {
    return null;
  }

  @Override
  public void ordered(int point, Object subject, Object context, HeldStack held) {}

  @Override
  public void releasedForeign(LockRef lock) {}

  @Override
  public void failed(Throwable problem) {
    throw new AssertionError(problem);
  }
}
