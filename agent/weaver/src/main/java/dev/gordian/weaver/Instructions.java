package dev.gordian.weaver;

import java.util.Arrays;
import org.objectweb.asm.Opcodes;

/** How long the instructions of the JVM are: see chapter 6 of its specification. */
final class Instructions {

  /**
   * By opcode: the length in bytes, 0 where it varies. Negative for those that may have to do with
   * locks.
   */
  static final byte[] LENGTHS = new byte[256];

  private static final int LDC_W = 19;
  private static final int LDC2_W = 20;
  private static final int WIDE = 196;
  private static final int GOTO_W = 200;
  private static final int JSR_W = 201;

  static {
    set(1, 0, 255);
    set(2, Opcodes.ILOAD, Opcodes.ALOAD);
    set(2, Opcodes.ISTORE, Opcodes.ASTORE);
    set(2, Opcodes.BIPUSH, Opcodes.BIPUSH);
    set(2, Opcodes.LDC, Opcodes.LDC);
    set(2, Opcodes.RET, Opcodes.RET);
    set(2, Opcodes.NEWARRAY, Opcodes.NEWARRAY);
    set(3, Opcodes.SIPUSH, Opcodes.SIPUSH);
    set(3, LDC_W, LDC2_W);
    set(3, Opcodes.IINC, Opcodes.IINC);
    set(3, Opcodes.IFEQ, Opcodes.JSR);
    set(3, Opcodes.GETSTATIC, Opcodes.PUTFIELD);
    set(3, Opcodes.ANEWARRAY, Opcodes.ANEWARRAY);
    set(3, Opcodes.CHECKCAST, Opcodes.INSTANCEOF);
    set(3, Opcodes.IFNULL, Opcodes.IFNONNULL);
    set(4, Opcodes.MULTIANEWARRAY, Opcodes.MULTIANEWARRAY);
    set(5, GOTO_W, JSR_W);
    set(5, Opcodes.INVOKEDYNAMIC, Opcodes.INVOKEDYNAMIC);
    set(0, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH);
    set(0, WIDE, WIDE);
    set(-3, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESTATIC);
    set(-5, Opcodes.INVOKEINTERFACE, Opcodes.INVOKEINTERFACE);
    set(-3, Opcodes.NEW, Opcodes.NEW);
    set(-1, Opcodes.MONITORENTER, Opcodes.MONITOREXIT);
  }

  private Instructions() {}

  private static void set(int length, int firstOpcode, int lastOpcode) {
    Arrays.fill(LENGTHS, firstOpcode, lastOpcode + 1, (byte) length);
  }

  /** The length of an instruction that has none in the table; its method's code begins there. */
  static int lengthAt(byte[] file, int at, int codeBegin) {
    int opcode = file[at] & 0xff;
    if (opcode == WIDE) {
      return (file[at + 1] & 0xff) == Opcodes.IINC ? 6 : 4;
    }
    int operands = at + 4 - ((at - codeBegin) & 3);
    if (opcode == Opcodes.TABLESWITCH) {
      return operands
          + 12
          + 4 * (readInt(file, operands + 8) - readInt(file, operands + 4) + 1)
          - at;
    }
    return operands + 8 + 8 * readInt(file, operands + 4) - at;
  }

  static int readInt(byte[] file, int at) {
    return (file[at] & 0xff) << 24
        | (file[at + 1] & 0xff) << 16
        | (file[at + 2] & 0xff) << 8
        | (file[at + 3] & 0xff);
  }
}
