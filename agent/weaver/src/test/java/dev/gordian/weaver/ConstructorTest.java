package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.objectweb.asm.MethodVisitor;

/** Constructors, where the object is not yet one until the superclass has made it. */
@ExtendWith(HooksRunning.class)
class ConstructorTest {

  static class LocksItself implements Callable<List<String>> {
    private final List<String> seen;
    private final Object lock = new Object();

    LocksItself() {
      synchronized (this) {
        synchronized (lock) {
          seen = Held.names();
        }
      }
    }

    @Override
    public List<String> call() {
      return seen;
    }
  }

  @Test
  void thisIsLockedInItsConstructor() throws Exception {
    assertThat(Woven.call(LocksItself.class)).containsExactly("this", "LocksItself.lock");
  }

  static class Base {
    final List<String> atSuper;

    Base(List<String> held) {
      atSuper = held;
    }
  }

  static class Argument extends Base implements Callable<List<String>> {
    static final ReentrantLock LOCK = new ReentrantLock();

    Argument() {
      super(underLock());
    }

    private static List<String> underLock() {
      LOCK.lock();
      try {
        return Held.names();
      } finally {
        LOCK.unlock();
      }
    }

    @Override
    public List<String> call() {
      return atSuper;
    }
  }

  @Test
  void argumentsOfTheSuperConstructorMayLock() throws Exception {
    assertThat(Woven.call(Argument.class)).containsExactly("Argument.LOCK");
  }

  /** {@code synchronized} before {@code super()}, as class files allow it. */
  @Test
  void monitorIsTakenBeforeTheSuperConstructor() throws Exception {
    GeneratedClass subject = new GeneratedClass("gen.Early", V17).field("seen", "Ljava/util/List;");
    MethodVisitor init = subject.method(ACC_PUBLIC, "<init>", "()V");
    init.visitLdcInsn("early");
    init.visitInsn(MONITORENTER);
    GeneratedClass.heldNames(init);
    init.visitVarInsn(ASTORE, 1);
    init.visitLdcInsn("early");
    init.visitInsn(MONITOREXIT);
    init.visitVarInsn(ALOAD, 0);
    init.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    init.visitVarInsn(ALOAD, 0);
    init.visitVarInsn(ALOAD, 1);
    init.visitFieldInsn(PUTFIELD, "gen/Early", "seen", "Ljava/util/List;");
    init.visitInsn(RETURN);
    init.visitMaxs(0, 0);
    subject.callReturnsField("seen", "Ljava/util/List;");

    assertThat(Woven.call("gen.Early", subject.bytes())).isEqualTo(List.of("\"early\""));
  }

  /** A handler around a call before {@code super()} has to promise an uninitialized this. */
  @Test
  void lockIsTakenBeforeTheSuperConstructor() throws Exception {
    String lockType = "java/util/concurrent/locks/ReentrantLock";
    GeneratedClass subject = new GeneratedClass("gen.Early", V17).field("seen", "Ljava/util/List;");
    MethodVisitor init = subject.method(ACC_PUBLIC, "<init>", "()V");
    init.visitTypeInsn(NEW, lockType);
    init.visitInsn(DUP);
    init.visitMethodInsn(INVOKESPECIAL, lockType, "<init>", "()V", false);
    init.visitVarInsn(ASTORE, 1);
    init.visitVarInsn(ALOAD, 1);
    init.visitMethodInsn(INVOKEVIRTUAL, lockType, "lock", "()V", false);
    GeneratedClass.heldNames(init);
    init.visitVarInsn(ASTORE, 2);
    init.visitVarInsn(ALOAD, 1);
    init.visitMethodInsn(INVOKEVIRTUAL, lockType, "unlock", "()V", false);
    init.visitVarInsn(ALOAD, 0);
    init.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    init.visitVarInsn(ALOAD, 0);
    init.visitVarInsn(ALOAD, 2);
    init.visitFieldInsn(PUTFIELD, "gen/Early", "seen", "Ljava/util/List;");
    init.visitInsn(RETURN);
    init.visitMaxs(0, 0);
    subject.callReturnsField("seen", "Ljava/util/List;");

    assertThat(Woven.call("gen.Early", subject.bytes())).isEqualTo(List.of("new ReentrantLock"));
  }
}
