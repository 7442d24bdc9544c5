package dev.gordian.weaver.escape;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** The program's code, read and looked through when first asked for. Used by one thread. */
final class Program {

  /** Instructions of a method beyond which it is not looked through. */
  private static final int MAX_SIZE = 4000;

  private final ClassFiles files;
  private final Map<String, ClassNode> classes = new HashMap<>();
  private final Map<MethodNode, MethodCode> codes = new HashMap<>();

  Program(ClassFiles files) {
    this.files = files;
  }

  /** Returns a class, or {@code null}. */
  ClassNode find(String name) {
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
    ClassNode node = find(owner);
    while (node != null) {
      for (MethodNode method : node.methods) {
        if (method.name.equals(name) && method.desc.equals(descriptor)) {
          return code(node.name, method);
        }
      }
      node = node.superName == null ? null : find(node.superName);
    }
    return null;
  }

  /** The code of the one method to which a stack frame can belong, or {@code null}. */
  MethodCode at(StackTraceElement frame) {
    ClassNode node = find(frame.getClassName().replace('.', '/'));
    MethodCode found = null;
    if (node != null && frame.getLineNumber() > 0) {
      for (MethodNode method : node.methods) {
        MethodCode code =
            method.name.equals(frame.getMethodName()) ? code(node.name, method) : null;
        if (code != null && code.hasLine(frame.getLineNumber())) {
          if (found != null) {
            return null;
          }
          found = code;
        }
      }
    }
    return found;
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
