package dev.gordian.weaver;

import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.load;
import static dev.gordian.weaver.Code.number;

import dev.gordian.core.threads.Points;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Puts hooks into the few methods of the JDK that order threads. */
public final class JdkPoints {

  private JdkPoints() {}

  /** Names of the classes that have such methods, with dots. */
  public static String[] classes() {
    return new String[] {"java.lang.Thread", "java.lang.VirtualThread"};
  }

  /** Whether {@link #weave} has something to do in that class; the name is an internal one. */
  public static boolean has(String className) {
    return className.equals("java/lang/Thread") || className.equals("java/lang/VirtualThread");
  }

  /** Returns the class with hooks. */
  public static byte[] weave(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Visitor(writer), 0);
    return writer.toByteArray();
  }

  private static final class Visitor extends ClassVisitor {
    Visitor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean isStart =
          name.equals("start")
              && (descriptor.equals("()V")
                  || descriptor.equals("(Ljdk/internal/vm/ThreadContainer;)V"));
      boolean isJoin =
          (name.equals("join") && !descriptor.equals("()V")) || name.equals("joinNanos");
      if ((!isStart && !isJoin) || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
        return next;
      }
      return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
        @Override
        public void visitEnd() {
          if (isStart) {
            instructions.insert(passed(Points.THREAD_START));
          } else {
            for (AbstractInsnNode insn : instructions.toArray()) {
              if (insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN) {
                instructions.insertBefore(insn, passed(Points.THREAD_JOINED));
              }
            }
          }
          maxStack += 2;
          accept(next);
        }
      };
    }
  }

  private static org.objectweb.asm.tree.InsnList passed(int point) {
    return list(number(point), load(0), HookCalls.ordered());
  }
}
