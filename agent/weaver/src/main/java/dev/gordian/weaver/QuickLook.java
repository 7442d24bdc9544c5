package dev.gordian.weaver;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Whether the code of a class may have anything to do with locks, told from its constants and from
 * the bytes that would be needed, without reading the code. May say yes in vain, never no.
 */
final class QuickLook {

  private static final int CLASS = 7;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;

  private final byte[] classFile;
  private final ClassReader reader;
  private final char[] buffer;

  /** Index of the constant for {@code java.lang.Object}; 0 if there is none. */
  private int objectClass;

  private QuickLook(byte[] classFile, ClassReader reader) {
    this.classFile = classFile;
    this.reader = reader;
    this.buffer = new char[reader.getMaxStringLength()];
  }

  static boolean mayHaveLocks(byte[] classFile, ClassReader reader) {
    QuickLook look = new QuickLook(classFile, reader);
    return look.callsLocks() || look.hasBytes();
  }

  private boolean callsLocks() {
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      int tag = item == 0 ? 0 : reader.readByte(item - 1);
      if (tag == CLASS && reader.readUTF8(item, buffer).equals("java/lang/Object")) {
        objectClass = i;
      } else if ((tag == METHOD || tag == INTERFACE_METHOD) && isOfInterest(item)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfInterest(int method) {
    String owner = reader.readClass(method, buffer);
    int nameAndType = reader.getItem(reader.readUnsignedShort(method + 2));
    String name = reader.readUTF8(nameAndType, buffer);
    if (name.equals("<init>")) {
      // Nearly every class calls the constructor of Object for itself.
      return LockTypes.isMadeToLock(owner) && !owner.equals("java/lang/Object");
    }
    return LockTypes.makesLock(owner, name)
        || LockCall.of(owner, name, reader.readUTF8(nameAndType + 2, buffer)) != null;
  }

  /** Whether the bytes of a {@code monitorenter} or of {@code new Object} are anywhere. */
  private boolean hasBytes() {
    for (int i = reader.header; i < classFile.length; i++) {
      int opcode = classFile[i] & 0xff;
      if (opcode == Opcodes.MONITORENTER
          || (opcode == Opcodes.NEW
              && objectClass != 0
              && i + 2 < classFile.length
              && reader.readUnsignedShort(i + 1) == objectClass)) {
        return true;
      }
    }
    return false;
  }
}
