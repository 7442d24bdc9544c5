package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Code near the limits of the class file. */
@ExtendWith(HooksRunning.class)
class HugeMethodTest {

  private static final String NAME = "gen.Huge";

  private final GeneratedClass subject = new GeneratedClass(NAME, V17).plainConstructor();

  /** The one method stays as it is, the other is woven. */
  @Test
  void methodThatWouldGetTooLargeIsLeftAlone() throws Exception {
    MethodVisitor huge = subject.method(ACC_STATIC | ACC_SYNCHRONIZED, "huge", "()V");
    fill(huge, 65_530);
    huge.visitInsn(RETURN);
    huge.visitMaxs(0, 0);

    assertThatTheCallerIsWoven();
  }

  @Test
  void classWithNothingButHugeMethodsIsLeftAlone() {
    MethodVisitor huge = subject.method(ACC_SYNCHRONIZED, "huge", "()V");
    fill(huge, 65_530);
    huge.visitInsn(RETURN);
    huge.visitMaxs(0, 0);

    assertThat(new Weaver(WeavingLoader.SITES).weave(subject.bytes())).isNull();
  }

  /** A branch that the inserted code makes too long for its 16 bits. */
  @Test
  void branchesThatGetTooLongAreRewritten() throws Exception {
    MethodVisitor code = subject.call(ACC_SYNCHRONIZED);
    Label otherwise = new Label();
    code.visitVarInsn(ALOAD, 0);
    code.visitJumpInsn(IFNULL, otherwise);
    GeneratedClass.heldNames(code);
    code.visitInsn(ARETURN);
    // Together a little less than 32 KB, a little more with hooks.
    for (int i = 0; i < 50; i++) {
      code.visitLdcInsn("lock");
      code.visitInsn(MONITORENTER);
      code.visitLdcInsn("lock");
      code.visitInsn(MONITOREXIT);
    }
    fill(code, 32_200);
    code.visitLabel(otherwise);
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("this"));
  }

  @Test
  void classWithTooManyConstantsIsLeftAlone() {
    MethodVisitor code = subject.call(ACC_SYNCHRONIZED);
    code.visitInsn(ACONST_NULL);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    for (int i = 0; i < 65_515; i++) {
      subject.constant("constant" + i);
    }

    assertThat(new Weaver(WeavingLoader.SITES).weave(subject.bytes())).isNull();
  }

  @Test
  void manyLocksInOneMethod() throws Exception {
    MethodVisitor code = subject.call(0);
    for (int i = 0; i < 1_000; i++) {
      code.visitLdcInsn("lock" + i);
      code.visitInsn(MONITORENTER);
    }
    GeneratedClass.heldNames(code);
    code.visitMethodInsn(INVOKEINTERFACE, "java/util/List", "size", "()I", true);
    code.visitMethodInsn(
        INVOKESTATIC, "java/lang/Integer", "valueOf", "(I)Ljava/lang/Integer;", false);
    for (int i = 0; i < 1_000; i++) {
      code.visitLdcInsn("lock" + i);
      code.visitInsn(MONITOREXIT);
    }
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);

    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(1_000);
  }

  /** So many that ASM takes them for an attack, unless it is told otherwise. */
  @Test
  void methodWithVeryManyBlocksLeavesTheOthersWoven() throws Exception {
    MethodVisitor huge = subject.method(ACC_STATIC, "huge", "()V");
    // Each frame says what is in each of them.
    for (int i = 0; i < 1_000; i++) {
      huge.visitInsn(ICONST_0);
      huge.visitVarInsn(ISTORE, 2 + i);
    }
    for (int i = 0; i < 2_000; i++) {
      block(huge);
    }
    huge.visitInsn(RETURN);
    huge.visitMaxs(0, 0);

    assertThatTheCallerIsWoven();
  }

  /** The method that calls the huge one, which comes through. */
  private void assertThatTheCallerIsWoven() throws Exception {
    MethodVisitor code = subject.call(ACC_SYNCHRONIZED);
    code.visitMethodInsn(INVOKESTATIC, "gen/Huge", "huge", "()V", false);
    GeneratedClass.heldNames(code);
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    assertThat(Woven.call(NAME, subject.bytes())).isEqualTo(List.of("this"));
  }

  private static void block(MethodVisitor code) {
    Label from = new Label();
    Label to = new Label();
    Label handler = new Label();
    Label next = new Label();
    code.visitTryCatchBlock(from, to, handler, null);
    code.visitLdcInsn("lock");
    code.visitInsn(DUP);
    code.visitVarInsn(ASTORE, 0);
    code.visitInsn(MONITORENTER);
    code.visitLabel(from);
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(MONITOREXIT);
    code.visitLabel(to);
    code.visitJumpInsn(GOTO, next);
    code.visitLabel(handler);
    code.visitVarInsn(ASTORE, 1);
    code.visitVarInsn(ALOAD, 0);
    code.visitInsn(MONITOREXIT);
    code.visitVarInsn(ALOAD, 1);
    code.visitInsn(ATHROW);
    code.visitLabel(next);
  }

  private static void fill(MethodVisitor code, int bytes) {
    for (int i = 0; i < bytes; i++) {
      code.visitInsn(NOP);
    }
  }
}
