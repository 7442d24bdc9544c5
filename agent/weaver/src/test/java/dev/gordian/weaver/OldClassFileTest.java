package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Class files from the days before frames and class constants, and of every version since. */
@ExtendWith(HooksRunning.class)
class OldClassFileTest {

  private static final String NAME = "gen.Old";
  private static final String LOCK = "java/util/concurrent/locks/ReentrantLock";

  @ParameterizedTest
  @ValueSource(ints = {V1_1, V1_2, V1_3, V1_4, V1_5, V1_6, V1_7, V1_8, V11, V17})
  void staticSynchronizedMethod(int version) throws Exception {
    GeneratedClass subject = new GeneratedClass(NAME, version).plainConstructor();
    MethodVisitor locked =
        subject.method(ACC_STATIC | ACC_SYNCHRONIZED, "locked", "()Ljava/lang/Object;");
    GeneratedClass.heldNames(locked);
    locked.visitInsn(ARETURN);
    locked.visitMaxs(0, 0);
    callReturnsResultOf(subject, "locked");

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("gen.Old.class"));
  }

  private static void callReturnsResultOf(GeneratedClass subject, String staticMethod) {
    MethodVisitor call = subject.call(0);
    call.visitMethodInsn(INVOKESTATIC, "gen/Old", staticMethod, "()Ljava/lang/Object;", false);
    call.visitInsn(ARETURN);
    call.visitMaxs(0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {V1_1, V1_2, V1_3, V1_4, V1_5, V1_6, V1_7, V1_8, V11, V17})
  void blockWithBranchesInSynchronizedMethod(int version) throws Exception {
    GeneratedClass subject = new GeneratedClass(NAME, version).plainConstructor();
    blockWithBranches(subject);

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("this", "\"lock\""));
  }

  /** Version 50 may do without frames: the JVM then falls back to the old verifier. */
  @Test
  void version50WithoutFrames() throws Exception {
    GeneratedClass subject =
        new GeneratedClass(NAME, V1_6, ClassWriter.COMPUTE_MAXS).plainConstructor();
    blockWithBranches(subject);

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("this", "\"lock\""));
  }

  private static void blockWithBranches(GeneratedClass subject) {
    MethodVisitor code = subject.call(ACC_SYNCHRONIZED);
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label otherwise = new Label();
    Label both = new Label();
    code.visitTryCatchBlock(start, end, handler, null);
    code.visitLdcInsn("lock");
    code.visitInsn(MONITORENTER);
    code.visitLabel(start);
    code.visitVarInsn(ALOAD, 0);
    code.visitJumpInsn(IFNULL, otherwise);
    code.visitLdcInsn(3.5);
    code.visitVarInsn(DSTORE, 1);
    GeneratedClass.heldNames(code);
    code.visitJumpInsn(GOTO, both);
    code.visitLabel(otherwise);
    code.visitInsn(ACONST_NULL);
    code.visitTypeInsn(CHECKCAST, "java/util/List");
    code.visitLabel(both);
    code.visitLdcInsn("lock");
    code.visitInsn(MONITOREXIT);
    code.visitLabel(end);
    code.visitInsn(ARETURN);
    code.visitLabel(handler);
    code.visitLdcInsn("lock");
    code.visitInsn(MONITOREXIT);
    code.visitInsn(ATHROW);
    code.visitMaxs(0, 0);
  }

  /** Compilers before 1.5 made a subroutine of each finally block. */
  @ParameterizedTest
  @ValueSource(ints = {V1_1, V1_2, V1_3, V1_4, V1_5, V1_6})
  void finallyAsSubroutine(int version) throws Exception {
    GeneratedClass subject =
        new GeneratedClass(NAME, version, ClassWriter.COMPUTE_MAXS)
            .field("lock", "L" + LOCK + ";")
            .plainConstructor();
    MethodVisitor code = subject.call(0);
    Label start = new Label();
    Label end = new Label();
    Label handler = new Label();
    Label handlerEnd = new Label();
    Label subroutine = new Label();
    code.visitTryCatchBlock(start, end, handler, null);
    code.visitTryCatchBlock(handler, handlerEnd, handler, null);
    code.visitVarInsn(ALOAD, 0);
    code.visitTypeInsn(NEW, LOCK);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, LOCK, "<init>", "()V", false);
    code.visitFieldInsn(PUTFIELD, "gen/Old", "lock", "L" + LOCK + ";");
    lockCall(code, "lock");
    code.visitLabel(start);
    GeneratedClass.heldNames(code);
    code.visitVarInsn(ASTORE, 1);
    code.visitJumpInsn(JSR, subroutine);
    code.visitLabel(end);
    code.visitVarInsn(ALOAD, 1);
    code.visitInsn(ARETURN);
    code.visitLabel(handler);
    code.visitVarInsn(ASTORE, 2);
    code.visitJumpInsn(JSR, subroutine);
    code.visitLabel(handlerEnd);
    code.visitVarInsn(ALOAD, 2);
    code.visitInsn(ATHROW);
    code.visitLabel(subroutine);
    code.visitVarInsn(ASTORE, 3);
    lockCall(code, "lock");
    lockCall(code, "unlock");
    lockCall(code, "unlock");
    code.visitVarInsn(RET, 3);
    code.visitMaxs(0, 0);

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("gen.Old.lock"));
  }

  private static void lockCall(MethodVisitor code, String method) {
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, "gen/Old", "lock", "L" + LOCK + ";");
    code.visitMethodInsn(INVOKEVIRTUAL, LOCK, method, "()V", false);
  }

  /** Forbidden from version 49 on, so such a class must keep its version. */
  @Test
  void abstractSynchronizedMethodsAreStillAllowed() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(V1_4, ACC_PUBLIC | ACC_ABSTRACT, "gen/Old", null, "java/lang/Object", null);
    writer.visitMethod(ACC_ABSTRACT | ACC_SYNCHRONIZED, "none", "()V", null, null).visitEnd();
    MethodVisitor some = writer.visitMethod(ACC_SYNCHRONIZED, "some", "()V", null, null);
    some.visitCode();
    some.visitInsn(RETURN);
    some.visitMaxs(0, 0);
    writer.visitEnd();
    byte[] woven = new Weaver(WeavingLoader.SITES).weave(writer.toByteArray());

    assertThat(woven).isNotNull();
    assertThat(new ClassReader(woven).readShort(6)).isEqualTo((short) V1_4);
    assertThat(WeavingLoader.load(NAME, writer.toByteArray()).getDeclaredMethods()).hasSize(2);
  }
}
