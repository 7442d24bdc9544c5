package dev.gordian.weaver;

import java.nio.charset.StandardCharsets;

/**
 * The constants of a class file, found in its bytes. Most classes have nothing to do with locks,
 * and this is all that is ever read of them besides their code, so no constant is made a string
 * unless it is asked for.
 */
final class ConstantPool {

  static final int UTF8 = 1;
  static final int CLASS = 7;
  static final int METHOD = 10;
  static final int INTERFACE_METHOD = 11;
  static final int METHOD_HANDLE = 15;

  /** How many bytes follow the tag; 0 where there is no such tag. */
  private static final byte[] SIZES = {
    0, 2, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2
  };

  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int HEADER = 8;

  private final byte[] file;

  /** Where the tag of each constant stands; 0 where there is none. */
  private final int[] offsets;

  /** Where what follows the constants begins. */
  final int end;

  /** Throws {@link IllegalArgumentException} where a constant is of an unknown kind. */
  ConstantPool(byte[] file) {
    this.file = file;
    this.offsets = new int[unsignedShort(HEADER)];
    int at = HEADER + 2;
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = at;
      int tag = file[at];
      if (tag <= 0 || tag >= SIZES.length || SIZES[tag] == 0) {
        throw new IllegalArgumentException("constant of kind " + tag);
      }
      if (tag == UTF8) {
        at += unsignedShort(at + 1);
      } else if (tag == LONG || tag == DOUBLE) {
        i++;
      }
      at += 1 + SIZES[tag];
    }
    this.end = at;
  }

  int size() {
    return offsets.length;
  }

  int unsignedShort(int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  int readInt(int at) {
    return Instructions.readInt(file, at);
  }

  /** Whether a UTF-8 constant is that text, which is ASCII. */
  boolean is(int utf8, String text) {
    if (length(utf8) != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (byteAt(utf8, i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The kind of a constant; 0 where there is none. */
  int tag(int i) {
    return offsets[i] == 0 ? 0 : file[offsets[i]];
  }

  /** The first index that a constant refers to; of a method its class. */
  int first(int i) {
    return unsignedShort(offsets[i] + 1);
  }

  /** The second index that a constant refers to; of a method its name and type. */
  int second(int i) {
    return unsignedShort(offsets[i] + 3);
  }

  /** What a handle does, such as to invoke a method. */
  int handleKind(int i) {
    return file[offsets[i] + 1];
  }

  /** What a handle refers to. */
  int handleTarget(int i) {
    return unsignedShort(offsets[i] + 2);
  }

  /** The number of bytes of a UTF-8 constant. */
  int length(int utf8) {
    return unsignedShort(offsets[utf8] + 1);
  }

  /** Where the bytes of a UTF-8 constant stand in the file. */
  int textAt(int utf8) {
    return offsets[utf8] + 3;
  }

  /** One byte of a UTF-8 constant. */
  int byteAt(int utf8, int index) {
    return file[offsets[utf8] + 3 + index];
  }

  /** A UTF-8 constant; what is not ASCII comes out as it may. */
  String text(int utf8) {
    return new String(file, offsets[utf8] + 3, length(utf8), StandardCharsets.UTF_8);
  }

  /** The name of a class constant; {@code null} for none. */
  String className(int classConstant) {
    return classConstant == 0 ? null : text(first(classConstant));
  }
}
