package dev.gordian.weaver;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class that no compiler would make, with a {@code call} method to be run by. */
final class GeneratedClass {

  private final ClassWriter writer;
  private final String name;

  /** A public class that implements {@link java.util.concurrent.Callable}. */
  GeneratedClass(String name, int version) {
    this(
        name,
        version,
        (version & 0xffff) < Opcodes.V1_7 ? ClassWriter.COMPUTE_MAXS : ClassWriter.COMPUTE_FRAMES);
  }

  GeneratedClass(String name, int version, int flags) {
    this.name = name.replace('.', '/');
    this.writer =
        new ClassWriter(flags) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            String self = GeneratedClass.this.name;
            return a.equals(self) || b.equals(self)
                ? "java/lang/Object"
                : super.getCommonSuperClass(a, b);
          }
        };
    writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
    writer.visit(
        version,
        Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
        this.name,
        null,
        "java/lang/Object",
        new String[] {"java/util/concurrent/Callable"});
  }

  GeneratedClass field(String field, String descriptor) {
    writer.visitField(0, field, descriptor, null, null).visitEnd();
    return this;
  }

  /** Adds a constant that nothing uses. */
  void constant(String text) {
    writer.newUTF8(text);
  }

  /** Begins a method; its code is to be visited up to {@code visitMaxs}. */
  MethodVisitor method(int access, String method, String descriptor) {
    MethodVisitor code = writer.visitMethod(access, method, descriptor, null, null);
    code.visitCode();
    return code;
  }

  /** Begins {@code public Object call()}. */
  MethodVisitor call(int access) {
    return method(Opcodes.ACC_PUBLIC | access, "call", "()Ljava/lang/Object;");
  }

  GeneratedClass plainConstructor() {
    MethodVisitor init = method(Opcodes.ACC_PUBLIC, "<init>", "()V");
    init.visitVarInsn(Opcodes.ALOAD, 0);
    init.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    init.visitInsn(Opcodes.RETURN);
    init.visitMaxs(0, 0);
    return this;
  }

  /** A {@code call} that returns what is in the field. */
  void callReturnsField(String field, String descriptor) {
    MethodVisitor code = call(0);
    code.visitVarInsn(Opcodes.ALOAD, 0);
    code.visitFieldInsn(Opcodes.GETFIELD, name, field, descriptor);
    code.visitInsn(Opcodes.ARETURN);
    code.visitMaxs(0, 0);
  }

  /** Pushes {@code Held.names()}. */
  static void heldNames(MethodVisitor code) {
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Type.getInternalName(Held.class),
        "names",
        "()Ljava/util/List;",
        false);
  }

  byte[] bytes() {
    writer.visitEnd();
    return writer.toByteArray();
  }
}
