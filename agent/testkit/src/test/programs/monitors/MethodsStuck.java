// expect: deadlock MethodsStuck$Left MethodsStuck$Right
import java.util.concurrent.CountDownLatch;

class MethodsStuck {
  static final Left left = new Left();
  static final Right right = new Right();

  public static void main(String[] args) throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    Turns.go("first", () -> {
      left.outer(right, both);
    });
    Turns.go("second", () -> {
      right.outer(left, both);
    });
  }

  static class Left {
    synchronized void outer(Right other, CountDownLatch both) throws InterruptedException {
      both.countDown();
      both.await();
      other.inner();
    }

    synchronized void inner() {}
  }

  static class Right {
    synchronized void outer(Left other, CountDownLatch both) throws InterruptedException {
      both.countDown();
      both.await();
      other.inner();
    }

    synchronized void inner() {}
  }
}
