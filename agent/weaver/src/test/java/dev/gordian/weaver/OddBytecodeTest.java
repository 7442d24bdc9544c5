package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Bytecode as other compilers, obfuscators and people make it. */
@ExtendWith(HooksRunning.class)
class OddBytecodeTest {

  private static final String NAME = "gen.Odd";
  private static final String INTERNAL_NAME = "gen/Odd";
  private static final String LOCK = "java/util/concurrent/locks/ReentrantLock";

  private final GeneratedClass subject = new GeneratedClass(NAME, V17).plainConstructor();

  private Object call() throws Exception {
    return Woven.call(NAME, subject.bytes());
  }

  /** Enter a, enter b, exit a, exit b. */
  @Test
  void monitorsThatOverlapAreReleasedByObject() throws Exception {
    MethodVisitor code = subject.call(0);
    monitor(code, MONITORENTER, "a");
    monitor(code, MONITORENTER, "b");
    monitor(code, MONITOREXIT, "a");
    GeneratedClass.heldNames(code);
    monitor(code, MONITOREXIT, "b");
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("\"b\""));
  }

  private static void monitor(MethodVisitor code, int opcode, String lock) {
    code.visitLdcInsn(lock);
    code.visitInsn(opcode);
  }

  /** The monitor is on the stack as two copies; nothing is stored in a variable. */
  @Test
  void monitorIsKeptOnTheStack() throws Exception {
    MethodVisitor code = subject.call(0);
    code.visitLdcInsn(7L);
    code.visitLdcInsn("lock");
    code.visitInsn(DUP);
    code.visitInsn(MONITORENTER);
    GeneratedClass.heldNames(code);
    code.visitInsn(SWAP);
    code.visitInsn(MONITOREXIT);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("\"lock\""));
  }

  /** One exit for two enters: which one it ends is known only at run time. */
  @Test
  void sharedExitReleasesWhatWasTaken() throws Exception {
    MethodVisitor code = subject.call(0);
    Label second = new Label();
    Label both = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(ICONST_0);
    code.visitJumpInsn(IFNE, second);
    code.visitInsn(DUP);
    code.visitInsn(MONITORENTER);
    code.visitJumpInsn(GOTO, both);
    code.visitLabel(second);
    code.visitInsn(POP);
    code.visitLdcInsn("other");
    code.visitInsn(DUP);
    code.visitInsn(MONITORENTER);
    code.visitLabel(both);
    code.visitVarInsn(ASTORE, 1);
    GeneratedClass.heldNames(code);
    code.visitVarInsn(ALOAD, 1);
    code.visitInsn(MONITOREXIT);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("this"));
  }

  /** A loop takes the lock again and again before it releases it as often. */
  @Test
  void enterInOneLoopAndExitInAnother() throws Exception {
    MethodVisitor code = subject.call(0);
    code.visitInsn(ICONST_3);
    code.visitVarInsn(ISTORE, 1);
    Label taking = new Label();
    code.visitLabel(taking);
    monitor(code, MONITORENTER, "lock");
    code.visitIincInsn(1, -1);
    code.visitVarInsn(ILOAD, 1);
    code.visitJumpInsn(IFGT, taking);
    GeneratedClass.heldNames(code);
    code.visitVarInsn(ASTORE, 2);
    code.visitInsn(ICONST_3);
    code.visitVarInsn(ISTORE, 1);
    Label releasing = new Label();
    code.visitLabel(releasing);
    monitor(code, MONITOREXIT, "lock");
    code.visitIincInsn(1, -1);
    code.visitVarInsn(ILOAD, 1);
    code.visitJumpInsn(IFGT, releasing);
    code.visitVarInsn(ALOAD, 2);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("\"lock\"", "\"lock\"", "\"lock\""));
  }

  /** The first instruction is the target of a jump back. */
  @Test
  void jumpBackToTheBeginning() throws Exception {
    MethodVisitor run = subject.method(ACC_STATIC, "run", "(I)Ljava/lang/Object;");
    Label beginning = new Label();
    Label out = new Label();
    run.visitLabel(beginning);
    run.visitIincInsn(0, -1);
    monitor(run, MONITORENTER, "lock");
    GeneratedClass.heldNames(run);
    monitor(run, MONITOREXIT, "lock");
    run.visitVarInsn(ILOAD, 0);
    run.visitJumpInsn(IFLE, out);
    run.visitInsn(POP);
    run.visitJumpInsn(GOTO, beginning);
    run.visitLabel(out);
    run.visitInsn(ARETURN);
    run.visitMaxs(0, 0);
    MethodVisitor code = subject.call(0);
    code.visitInsn(ICONST_3);
    code.visitMethodInsn(INVOKESTATIC, INTERNAL_NAME, "run", "(I)Ljava/lang/Object;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("\"lock\""));
  }

  /** An object that is not yet initialized waits in a variable while a lock is taken. */
  @Test
  void uninitializedObjectInAVariable() throws Exception {
    MethodVisitor code = subject.call(0);
    newLock(code, 1);
    code.visitTypeInsn(NEW, "java/lang/StringBuilder");
    code.visitVarInsn(ASTORE, 2);
    lockCall(code, 1, "lock");
    code.visitVarInsn(ALOAD, 2);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
    GeneratedClass.heldNames(code);
    lockCall(code, 1, "unlock");
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("new ReentrantLock"));
  }

  /** Two handlers around one call, the outer for everything, the inner for what does not come. */
  @Test
  void handlersOfTheProgramKeepTheirOrder() throws Exception {
    MethodVisitor code = subject.call(0);
    Label start = new Label();
    Label end = new Label();
    Label never = new Label();
    Label handler = new Label();
    code.visitTryCatchBlock(start, end, never, "java/lang/IllegalStateException");
    code.visitTryCatchBlock(start, end, handler, "java/lang/NullPointerException");
    code.visitTryCatchBlock(start, end, never, null);
    code.visitLdcInsn(5L);
    code.visitVarInsn(LSTORE, 2);
    code.visitInsn(ACONST_NULL);
    code.visitTypeInsn(CHECKCAST, LOCK);
    code.visitVarInsn(ASTORE, 1);
    code.visitLabel(start);
    lockCall(code, 1, "lock");
    code.visitLabel(end);
    code.visitLdcInsn("nothing thrown");
    code.visitInsn(ARETURN);
    code.visitLabel(never);
    code.visitInsn(ATHROW);
    code.visitLabel(handler);
    code.visitInsn(POP);
    code.visitVarInsn(LLOAD, 2);
    code.visitMethodInsn(INVOKESTATIC, "java/lang/Long", "valueOf", "(J)Ljava/lang/Long;", false);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(5L);
  }

  /** The range of a handler may end with the call itself, or begin after it. */
  @Test
  void handlersBeginAndEndAtTheCall() throws Exception {
    MethodVisitor code = subject.call(0);
    Label first = new Label();
    Label call = new Label();
    Label after = new Label();
    Label end = new Label();
    Label wrong = new Label();
    code.visitTryCatchBlock(first, call, wrong, null);
    code.visitTryCatchBlock(after, end, wrong, null);
    code.visitLabel(first);
    code.visitInsn(ACONST_NULL);
    code.visitTypeInsn(CHECKCAST, LOCK);
    code.visitLabel(call);
    code.visitMethodInsn(INVOKEVIRTUAL, LOCK, "lock", "()V", false);
    code.visitLabel(after);
    code.visitInsn(ACONST_NULL);
    code.visitInsn(POP);
    code.visitLabel(end);
    code.visitLdcInsn("nothing thrown");
    code.visitInsn(ARETURN);
    code.visitLabel(wrong);
    code.visitInsn(POP);
    code.visitLdcInsn("wrong handler");
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThatThrownBy(this::call).isInstanceOf(NullPointerException.class);
  }

  /** Code that nobody reaches has to verify as well. */
  @Test
  void unreachableCode() throws Exception {
    MethodVisitor code = subject.call(ACC_SYNCHRONIZED);
    GeneratedClass.heldNames(code);
    code.visitInsn(ARETURN);
    monitor(code, MONITORENTER, "dead");
    newLock(code, 1);
    lockCall(code, 1, "lock");
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("this"));
  }

  /** Names of variables that overlap, end too early or are wrong must not hurt. */
  @Test
  void wrongDebugInformation() throws Exception {
    MethodVisitor code = subject.call(0);
    Label start = new Label();
    Label end = new Label();
    code.visitLabel(start);
    code.visitLineNumber(65_535, start);
    newLock(code, 1);
    lockCall(code, 1, "lock");
    GeneratedClass.heldNames(code);
    lockCall(code, 1, "unlock");
    code.visitInsn(ARETURN);
    code.visitLabel(end);
    code.visitLocalVariable("wrong", "Ljava/lang/String;", null, start, end, 1);
    code.visitLocalVariable("x", "J", null, start, end, 1);
    code.visitMaxs(0, 0);

    assertThat(call()).isEqualTo(List.of("wrong"));
  }

  private static void newLock(MethodVisitor code, int variable) {
    code.visitTypeInsn(NEW, LOCK);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, LOCK, "<init>", "()V", false);
    code.visitVarInsn(ASTORE, variable);
  }

  private static void lockCall(MethodVisitor code, int variable, String method) {
    code.visitVarInsn(ALOAD, variable);
    code.visitMethodInsn(INVOKEVIRTUAL, LOCK, method, "()V", false);
  }
}
