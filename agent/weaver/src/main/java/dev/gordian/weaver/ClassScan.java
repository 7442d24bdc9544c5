package dev.gordian.weaver;

import dev.gordian.core.sites.DeclaredFields;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;

/**
 * Which methods of a class have anything to do with locks, told from the bytes of the class file. A
 * program loads many more classes than it has locks in, so this is done for each of them and costs
 * no more than one look at each instruction.
 */
final class ClassScan {

  private static final int ATTRIBUTE_HEADER = 6;

  /** Before the instructions: the size of the stack, the number of variables, the length. */
  private static final int CODE_HEADER = 8;

  private static final int EXCEPTION_ENTRY = 8;

  private static final int MONITORS = 1;
  private static final int LOCK_CALLS = 2;

  private final byte[] file;
  private final ConstantPool pool;
  private final LockConstants constants;

  /** By name and descriptor, the methods of interest. */
  private final Map<String, MethodScan> methods = new HashMap<>();

  private boolean hasStaticSynchronized;

  private ClassScan(byte[] file) {
    this.file = file;
    this.pool = new ConstantPool(file);
    this.constants = new LockConstants(pool);
  }

  /** Throws a {@link RuntimeException} where the class file is not understood. */
  static ClassScan of(byte[] file) {
    ClassScan scan = new ClassScan(file);
    scan.readMethods(scan.skipMembers(scan.fieldsAt()));
    return scan;
  }

  boolean isEmpty() {
    return methods.isEmpty();
  }

  /** Returns {@code null} for a method without locks. */
  MethodScan method(String name, String descriptor) {
    return methods.isEmpty() ? null : methods.get(name + descriptor);
  }

  /** From now on that method counts as one without locks. */
  void leaveOut(String name, String descriptor) {
    methods.remove(name + descriptor);
  }

  /** Whether a static method locks the class object. */
  boolean hasStaticSynchronized() {
    return hasStaticSynchronized;
  }

  /** Whether there may be method references to methods of locks. */
  boolean mayHaveLockReferences() {
    return constants.mayHaveReferences();
  }

  /** Tells the supertypes of the class and the fields that it declares. */
  void tell(DeclaredFields fields) {
    DeclaredFields.Names names = new DeclaredFields.Names();
    int superclass = unsignedShort(pool.end + 4);
    if (superclass != 0) {
      addTo(names, pool.first(superclass));
    }
    int interfaces = unsignedShort(pool.end + 6);
    for (int i = 0; i < interfaces; i++) {
      addTo(names, pool.first(unsignedShort(pool.end + 8 + 2 * i)));
    }
    names.endSupertypes();
    int at = fieldsAt();
    for (int left = unsignedShort(at), field = at + 2; left > 0; left--) {
      // One letter is a primitive type, which holds no lock.
      if (pool.length(unsignedShort(field + 4)) > 1) {
        addTo(names, unsignedShort(field + 2));
      }
      field = skipAttributes(field + 6);
    }
    fields.add(pool.className(unsignedShort(pool.end + 2)), names);
  }

  private void addTo(DeclaredFields.Names names, int utf8) {
    names.add(file, pool.textAt(utf8), pool.length(utf8));
  }

  private int fieldsAt() {
    return pool.end + 8 + 2 * unsignedShort(pool.end + 6);
  }

  /** Returns where what follows the fields, or methods, begins. */
  private int skipMembers(int at) {
    int member = at + 2;
    for (int left = unsignedShort(at); left > 0; left--) {
      member = skipAttributes(member + 6);
    }
    return member;
  }

  private int skipAttributes(int at) {
    int attribute = at + 2;
    for (int left = unsignedShort(at); left > 0; left--) {
      attribute += ATTRIBUTE_HEADER + readInt(attribute + 2);
    }
    return attribute;
  }

  private void readMethods(int at) {
    int method = at + 2;
    for (int left = unsignedShort(at); left > 0; left--) {
      int attribute = method + 8;
      for (int more = unsignedShort(method + 6); more > 0; more--) {
        if (pool.is(unsignedShort(attribute), "Code")) {
          readCode(method, attribute + ATTRIBUTE_HEADER);
        }
        attribute += ATTRIBUTE_HEADER + readInt(attribute + 2);
      }
      method = attribute;
    }
  }

  private void readCode(int method, int at) {
    int access = unsignedShort(method);
    boolean isSynchronized = (access & Opcodes.ACC_SYNCHRONIZED) != 0;
    int begin = at + CODE_HEADER;
    int end = begin + readInt(begin - 4);
    int locks = locksIn(begin, end);
    if (isSynchronized || locks != 0) {
      hasStaticSynchronized |= isSynchronized && (access & Opcodes.ACC_STATIC) != 0;
      methods.put(
          pool.text(unsignedShort(method + 2)) + pool.text(unsignedShort(method + 4)),
          new MethodScan(
              isSynchronized,
              (locks & MONITORS) != 0,
              (locks & LOCK_CALLS) != 0,
              unsignedShort(at + 2),
              firstLine(end)));
    }
  }

  /** Which of the two kinds of things that have to do with locks are in the code. */
  private int locksIn(int begin, int end) {
    byte[] b = file;
    byte[] lengths = Instructions.LENGTHS;
    int locks = 0;
    int at = begin;
    while (at < end) {
      int opcode = b[at] & 0xff;
      int length = lengths[opcode];
      if (length > 0) {
        at += length;
      } else if (length == 0) {
        at += Instructions.lengthAt(b, at, begin);
      } else {
        locks |= locksAt(opcode, at);
        at -= length;
      }
    }
    return locks;
  }

  private int locksAt(int opcode, int at) {
    switch (opcode) {
      case Opcodes.MONITORENTER:
      case Opcodes.MONITOREXIT:
        return MONITORS;
      case Opcodes.NEW:
        return constants.isNewObject(unsignedShort(at + 1)) ? LOCK_CALLS : 0;
      default:
        return constants.isCallOfInterest(unsignedShort(at + 1)) ? LOCK_CALLS : 0;
    }
  }

  /** Looks into the attributes of the code, which begin after its exception table. */
  private int firstLine(int exceptionTable) {
    int attributes = exceptionTable + 2 + EXCEPTION_ENTRY * unsignedShort(exceptionTable);
    int at = attributes + 2;
    for (int left = unsignedShort(attributes); left > 0; left--) {
      int table = at + ATTRIBUTE_HEADER;
      if (pool.is(unsignedShort(at), "LineNumberTable") && unsignedShort(table) > 0) {
        return unsignedShort(table + 4);
      }
      at = table + readInt(at + 2);
    }
    return MethodScan.NO_LINE;
  }

  private int unsignedShort(int at) {
    return pool.unsignedShort(at);
  }

  private int readInt(int at) {
    return pool.readInt(at);
  }
}
