package dev.gordian.weaver.escape;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The program's code, read and looked through when first asked for. Used by one thread. */
final class Program {

  /** Instructions of a method beyond which it is not looked through. */
  private static final int MAX_SIZE = 4000;

  private static final int NO_OVERRIDE = Opcodes.ACC_FINAL | Opcodes.ACC_PRIVATE;
  private static final int NOT_IN_PACKAGE =
      Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

  private final ClassFiles files;
  private final Map<String, ClassNode> classes = new HashMap<>();
  private final Map<MethodNode, MethodCode> codes = new HashMap<>();

  Program(ClassFiles files) {
    this.files = files;
  }

  static String nameOf(StackTraceElement frame) {
    return frame.getClassName().replace('.', '/');
  }

  /** Whether the program has classes of its own that extend or implement this type of the JDK. */
  boolean hasOwn(String jdkType) {
    return files.hasOwn(jdkType);
  }

  /** Returns a class, or {@code null}. */
  private ClassNode find(String name) {
    if (!classes.containsKey(name)) {
      classes.put(name, read(name));
    }
    return classes.get(name);
  }

  private ClassNode read(String name) {
    byte[] file = name.startsWith("[") ? null : files.of(name);
    if (file == null) {
      return null;
    }
    try {
      ClassNode node = new ClassNode();
      new ClassReader(file).accept(node, ClassReader.SKIP_FRAMES);
      return node;
    } catch (RuntimeException e) {
      // Newer than ASM knows, or broken: nothing is known of it.
      return null;
    }
  }

  /** The code of a method as a class has it or inherits it from its superclasses, or null. */
  MethodCode method(String owner, String name, String descriptor) {
    for (ClassNode node = find(owner); node != null; node = superclass(node)) {
      for (MethodNode method : node.methods) {
        if (method.name.equals(name) && method.desc.equals(descriptor)) {
          return code(node.name, method);
        }
      }
    }
    return null;
  }

  private ClassNode superclass(ClassNode node) {
    return node.superName == null ? null : find(node.superName);
  }

  /**
   * The code of the frame's method, which was called there; {@code null} if it is not to be had.
   */
  MethodCode method(StackTraceElement frame, MethodInsnNode call) {
    MethodCode code = method(nameOf(frame), call.name, call.desc);
    return code != null && code.owner.equals(nameOf(frame)) ? code : null;
  }

  /** The code of the one method to which a stack frame can belong, or {@code null}. */
  MethodCode at(StackTraceElement frame) {
    return at(frame, frame);
  }

  /** The code of the one method to which both frames can belong, or {@code null}. */
  MethodCode at(StackTraceElement frame, StackTraceElement other) {
    ClassNode node = find(nameOf(frame));
    MethodCode found = null;
    if (node != null) {
      for (MethodNode method : node.methods) {
        MethodCode code =
            method.name.equals(frame.getMethodName()) ? code(node.name, method) : null;
        if (code != null
            && code.hasLine(frame.getLineNumber())
            && code.hasLine(other.getLineNumber())) {
          if (found != null) {
            return null;
          }
          found = code;
        }
      }
    }
    return found;
  }

  /** Whether a call means the same method each time. */
  boolean isCertain(MethodInsnNode call) {
    if (call.getOpcode() == Opcodes.INVOKESTATIC || call.getOpcode() == Opcodes.INVOKESPECIAL) {
      return true;
    }
    ClassNode owner = find(call.owner);
    MethodCode code = method(call.owner, call.name, call.desc);
    return code != null
        && ((code.method.access & NO_OVERRIDE) != 0 || (owner.access & Opcodes.ACC_FINAL) != 0);
  }

  /** The method that a call means for an object of exactly that class, or {@code null}. */
  MethodCode selected(MethodInsnNode call, String exactType) {
    MethodCode named = method(call.owner, call.name, call.desc);
    boolean isInPackage = named != null && (named.method.access & NOT_IN_PACKAGE) == 0;
    // A method that is not seen from another package is not overridden there.
    return isInPackage && !packageOf(named.owner).equals(packageOf(exactType))
        ? null
        : method(exactType, call.name, call.desc);
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('/') + 1);
  }

  /** Whether the collector may hand an object of that class to somebody, once nobody has it. */
  boolean isKnownToCollector(String type) {
    for (ClassNode node = find(type); node != null; node = superclass(node)) {
      if (node.name.equals("java/lang/ref/Reference")) {
        return true;
      }
      for (MethodNode method : node.methods) {
        if (method.name.equals("finalize")
            && method.desc.equals("()V")
            && !node.name.equals("java/lang/Object")) {
          return true;
        }
      }
    }
    return false;
  }

  private MethodCode code(String owner, MethodNode method) {
    if (!codes.containsKey(method)) {
      codes.put(method, look(owner, method));
    }
    return codes.get(method);
  }

  private static MethodCode look(String owner, MethodNode method) {
    boolean hasCode = (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    if (!hasCode || method.instructions.size() > MAX_SIZE) {
      return null;
    }
    try {
      return new MethodCode(owner, method);
    } catch (AnalyzerException | RuntimeException e) {
      return null;
    }
  }
}
