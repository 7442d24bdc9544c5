package dev.gordian.weaver;

import dev.gordian.core.sites.DeclaredFields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A quick look at a class: which of its methods have anything to do with locks. */
final class ClassScan extends ClassVisitor {

  private final Set<String> methods = new HashSet<>();
  private final List<String> supertypes = new ArrayList<>();
  private final List<String> declared = new ArrayList<>();
  private String name;
  private boolean hasStaticSynchronized;
  private boolean hasLockReferences;

  private ClassScan() {
    super(Opcodes.ASM9);
  }

  static ClassScan of(byte[] classFile, ClassReader reader) {
    ClassScan scan = new ClassScan();
    int code = QuickLook.mayHaveLocks(classFile, reader) ? 0 : ClassReader.SKIP_CODE;
    reader.accept(scan, code | ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
    return scan;
  }

  boolean isEmpty() {
    return methods.isEmpty();
  }

  boolean has(String name, String descriptor) {
    return methods.contains(name + descriptor);
  }

  /** From now on that method counts as one without locks. */
  void leaveOut(String name, String descriptor) {
    methods.remove(name + descriptor);
  }

  /** Whether a static method locks the class object. */
  boolean hasStaticSynchronized() {
    return hasStaticSynchronized;
  }

  /** Whether there are method references to methods of locks. */
  boolean hasLockReferences() {
    return hasLockReferences;
  }

  /** The class, its supertypes and the fields that it declares, by internal names. */
  void tell(DeclaredFields fields) {
    fields.add(name.replace('/', '.'), supertypes, declared);
  }

  @Override
  public void visit(
      int version,
      int access,
      String className,
      String signature,
      String superName,
      String[] interfaces) {
    name = className;
    if (superName != null) {
      supertypes.add(superName.replace('/', '.'));
    }
    for (String type : interfaces) {
      supertypes.add(type.replace('/', '.'));
    }
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String signature, Object value) {
    if (descriptor.length() > 1) {
      declared.add(field);
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)) != 0) {
      return null;
    }
    if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
      hasStaticSynchronized |= (access & Opcodes.ACC_STATIC) != 0;
      methods.add(name + descriptor);
      return null;
    }
    return new MethodVisitor(Opcodes.ASM9) {
      @Override
      public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
          methods.add(name + descriptor);
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String callee, String calleeDescriptor, Handle bootstrap, Object... arguments) {
        hasLockReferences |= LockReferences.isReference(bootstrap, arguments);
      }

      @Override
      public void visitMethodInsn(
          int opcode, String owner, String callee, String calleeDescriptor, boolean itf) {
        boolean isOfInterest =
            opcode == Opcodes.INVOKESTATIC
                ? LockTypes.makesLock(owner, callee)
                : isOfInterest(owner, callee, calleeDescriptor);
        if (isOfInterest) {
          methods.add(name + descriptor);
        }
      }

      private boolean isOfInterest(String owner, String callee, String calleeDescriptor) {
        return callee.equals("<init>")
            ? LockTypes.isMadeToLock(owner) && !isOwnSuperCall(owner)
            : LockCall.of(owner, callee, calleeDescriptor) != null;
      }

      private boolean hasNew;

      @Override
      public void visitTypeInsn(int opcode, String type) {
        hasNew |= opcode == Opcodes.NEW && type.equals("java/lang/Object");
      }

      /** Nearly every constructor calls that of Object for itself. */
      private boolean isOwnSuperCall(String owner) {
        return owner.equals("java/lang/Object") && !hasNew;
      }
    };
  }
}
