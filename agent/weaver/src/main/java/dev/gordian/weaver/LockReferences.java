package dev.gordian.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Spells out method references to locks: {@code lock::unlock} becomes what {@code () ->
 * lock.unlock()} would have been, a method of the class with a call that can be woven.
 */
final class LockReferences extends ClassVisitor {

  private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

  private final List<Reference> references = new ArrayList<>();
  private String className;
  private boolean isInterface;

  LockReferences(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Returns the class with the references in it spelled out. */
  static byte[] spellOut(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new LockReferences(writer), 0);
    return writer.toByteArray();
  }

  /** A reference and the method that takes its place. */
  private static final class Reference {
    final Handle target;
    final Handle method;
    final int line;

    Reference(Handle target, Handle method, int line) {
      this.target = target;
      this.method = method;
      this.line = line;
    }
  }

  /**
   * Whether an {@code invokedynamic} makes an object of a reference to a lock's method. Those that
   * can be serialized are left alone: their form on disk names the method.
   */
  private static boolean isReference(Handle bootstrap, Object[] arguments) {
    return bootstrap.getOwner().equals(METAFACTORY)
        && bootstrap.getName().equals("metafactory")
        && isLockMethod((Handle) arguments[1]);
  }

  private static boolean isLockMethod(Handle handle) {
    return (handle.getTag() == Opcodes.H_INVOKEVIRTUAL
            || handle.getTag() == Opcodes.H_INVOKEINTERFACE)
        && LockCall.of(handle.getOwner(), handle.getName(), handle.getDesc()) != null;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    className = name;
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    super.visit(version, access, name, signature, superName, interfaces);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, next) {
      private int line;

      @Override
      public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
      }

      @Override
      public void visitInvokeDynamicInsn(
          String callee, String calleeDescriptor, Handle bootstrap, Object... arguments) {
        Object[] all = arguments;
        if (isReference(bootstrap, arguments)) {
          all = arguments.clone();
          all[1] = methodFor((Handle) arguments[1], name, line);
        }
        super.visitInvokeDynamicInsn(callee, calleeDescriptor, bootstrap, all);
      }
    };
  }

  private Handle methodFor(Handle target, String within, int line) {
    String name =
        "lambda$"
            + within.replace("<init>", "new").replace("<clinit>", "static")
            + "$lock$"
            + references.size();
    Type[] parameters = Type.getArgumentTypes(target.getDesc());
    Type[] all = new Type[parameters.length + 1];
    all[0] = Type.getObjectType(target.getOwner());
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    String descriptor = Type.getMethodDescriptor(Type.getReturnType(target.getDesc()), all);
    Handle method = new Handle(Opcodes.H_INVOKESTATIC, className, name, descriptor, isInterface);
    references.add(new Reference(target, method, line));
    return method;
  }

  @Override
  public void visitEnd() {
    for (Reference reference : references) {
      write(reference);
    }
    super.visitEnd();
  }

  private void write(Reference reference) {
    int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    Handle method = reference.method;
    Handle target = reference.target;
    MethodVisitor code = super.visitMethod(access, method.getName(), method.getDesc(), null, null);
    code.visitCode();
    Label start = new Label();
    code.visitLabel(start);
    code.visitLineNumber(reference.line, start);
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.getDesc())) {
      code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), local);
      local += type.getSize();
    }
    boolean isVirtual = target.getTag() == Opcodes.H_INVOKEVIRTUAL;
    code.visitMethodInsn(
        isVirtual ? Opcodes.INVOKEVIRTUAL : Opcodes.INVOKEINTERFACE,
        target.getOwner(),
        target.getName(),
        target.getDesc(),
        target.isInterface());
    Type result = Type.getReturnType(target.getDesc());
    code.visitInsn(result.getOpcode(Opcodes.IRETURN));
    code.visitMaxs(Math.max(local, result.getSize()), local);
    code.visitEnd();
  }
}
