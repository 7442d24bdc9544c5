package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.MethodVisitor;

/** The forms in which frames are passed on. */
class FrameStreamTest {

  private static final Object[] NOTHING = {};
  private static final Object[] ONE = {"java/lang/Throwable"};

  private final List<Integer> forms = new ArrayList<>();

  private FrameStream stream(int version) {
    return new FrameStream(
        new MethodVisitor(ASM9) {
          @Override
          public void visitFrame(int type, int count, Object[] local, int n, Object[] stack) {
            forms.add(type);
          }
        },
        version);
  }

  @Test
  void whatIsAsBeforeIsNotSaidAgain() {
    FrameStream stream = stream(V1_8);
    stream.visitFrame(F_NEW, 2, new Object[] {INTEGER, "A"}, 0, NOTHING);
    stream.visitFrame(F_NEW, 2, new Object[] {INTEGER, "A"}, 0, NOTHING);
    stream.visitFrame(F_NEW, 2, new Object[] {INTEGER, "A", "of no account"}, 1, ONE);
    stream.visitFrame(F_NEW, 2, new Object[] {INTEGER, "A"}, 2, new Object[] {"A", "A"});

    assertThat(forms).containsExactly(F_FULL, F_SAME, F_SAME1, F_FULL);
  }

  @Test
  void otherVariablesAreSaidInFull() {
    FrameStream stream = stream(V1_8);
    stream.visitFrame(F_NEW, 1, new Object[] {"A"}, 0, NOTHING);
    stream.visitFrame(F_NEW, 1, new Object[] {"B"}, 0, NOTHING);
    stream.visitFrame(F_NEW, 0, new Object[] {"B"}, 0, NOTHING);
    stream.visitFrame(F_NEW, 0, NOTHING, 0, NOTHING);

    assertThat(forms).containsExactly(F_FULL, F_FULL, F_FULL, F_SAME);
  }

  @Test
  void theFirstIsSaidInFullEvenIfItIsEmpty() {
    stream(V1_8).visitFrame(F_NEW, 0, NOTHING, 0, NOTHING);

    assertThat(forms).containsExactly(F_FULL);
  }

  @Test
  void oldClassFilesKeepTheirs() {
    FrameStream stream = stream(V1_5);
    stream.visitFrame(F_NEW, 0, NOTHING, 0, NOTHING);
    stream.visitFrame(F_NEW, 0, NOTHING, 0, NOTHING);

    assertThat(forms).containsExactly(F_NEW, F_NEW);
  }
}
