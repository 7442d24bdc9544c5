package dev.gordian.weaver;

import static dev.gordian.weaver.Code.list;
import static dev.gordian.weaver.Code.load;
import static dev.gordian.weaver.Code.nothing;
import static dev.gordian.weaver.Code.number;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Where in the methods of a class of the JDK threads are ordered, and what about. Static methods
 * have arguments and results, but no object.
 */
final class PointRule {

  private enum Place {
    ENTRY,
    RETURN,
    RETURN_TRUE,
    BEFORE_RUN
  }

  private enum Subject {
    THIS,
    ARGUMENT,
    RESULT
  }

  private final int point;
  private final Place place;
  private final Subject subject;
  private final Set<String> methods;

  /** Says whether the point is passed; {@code null} if it always is. */
  private final Condition condition;

  /** That this, or the first argument, is an object of a type, or that it is none. */
  private static final class Condition {
    final Subject of;
    final String type;
    final boolean isWanted;

    Condition(Subject of, String type, boolean isWanted) {
      this.of = of;
      this.type = type;
      this.isWanted = isWanted;
    }

    /** Leaves the answer on the stack without a jump, which would need a stack map frame. */
    InsnList code() {
      InsnList code = list(place(of), new TypeInsnNode(Opcodes.INSTANCEOF, type));
      if (!isWanted) {
        code.add(number(1));
        code.add(new InsnNode(Opcodes.IXOR));
      }
      return code;
    }
  }

  private PointRule(int point, Place place, Subject subject, String... methods) {
    this(point, place, subject, new HashSet<>(Arrays.asList(methods)), null);
  }

  private PointRule(
      int point, Place place, Subject subject, Set<String> methods, Condition condition) {
    this.point = point;
    this.place = place;
    this.subject = subject;
    this.methods = methods;
    this.condition = condition;
  }

  /** At the beginning; the object itself is the subject. Methods by name or name and descriptor. */
  static PointRule onEntry(int point, String... methods) {
    return new PointRule(point, Place.ENTRY, Subject.THIS, methods);
  }

  /** At the beginning; the first argument is the subject. */
  static PointRule onEntryWithArgument(int point, String... methods) {
    return new PointRule(point, Place.ENTRY, Subject.ARGUMENT, methods);
  }

  /** On normal return; the object itself is the subject. */
  static PointRule onReturn(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.THIS, methods);
  }

  /** On normal return; the first argument is the subject. */
  static PointRule onReturnWithArgument(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.ARGUMENT, methods);
  }

  /** On normal return; the result is the subject. */
  static PointRule onReturnWithResult(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.RESULT, methods);
  }

  /** When true is returned; the object itself is the subject. */
  static PointRule onTrue(int point, String... methods) {
    return new PointRule(point, Place.RETURN_TRUE, Subject.THIS, methods);
  }

  /** Before {@code Runnable.run()} is called; the runnable is the subject. */
  static PointRule beforeRun(int point, String... methods) {
    return new PointRule(point, Place.BEFORE_RUN, null, methods);
  }

  /** The same rule, of an instance method, where the object itself is not of that type. */
  PointRule unlessThisIs(String type) {
    return new PointRule(point, place, subject, methods, new Condition(Subject.THIS, type, false));
  }

  /**
   * The same rule, of an instance method, where the first argument is of that type, and so not
   * {@code null}.
   */
  PointRule ifArgumentIs(String type) {
    return new PointRule(
        point, place, subject, methods, new Condition(Subject.ARGUMENT, type, true));
  }

  /** Whether the rule is about that method. */
  boolean isFor(int access, String name, String descriptor) {
    return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
        && ((access & Opcodes.ACC_STATIC) == 0 || subject != Subject.THIS)
        && (place != Place.RETURN_TRUE || descriptor.endsWith(")Z"))
        && (methods.contains(name) || methods.contains(name + descriptor));
  }

  /** Puts the hook into the method. */
  void weave(MethodNode method) {
    if (place == Place.ENTRY) {
      method.instructions.insert(passed(method));
    } else {
      for (AbstractInsnNode insn : method.instructions.toArray()) {
        if (place == Place.BEFORE_RUN ? isRun(insn) : isReturn(insn)) {
          method.instructions.insertBefore(insn, code(method));
        }
      }
    }
    method.maxStack += 4;
  }

  private InsnList code(MethodNode method) {
    if (place == Place.BEFORE_RUN) {
      return list(
          Code.dup(), number(point), new InsnNode(Opcodes.SWAP), load(0), HookCalls.ordered());
    }
    if (subject == Subject.RESULT) {
      return list(
          Code.dup(), number(point), new InsnNode(Opcodes.SWAP), nothing(), HookCalls.ordered());
    }
    if (place == Place.RETURN_TRUE) {
      // The hook is called in any case, without a subject where false is returned.
      return list(Code.dup(), number(point), load(0), HookCalls.orderedIf());
    }
    return passed(method);
  }

  private InsnList passed(MethodNode method) {
    if ((method.access & Opcodes.ACC_STATIC) != 0) {
      return list(number(point), load(0), nothing(), HookCalls.ordered());
    }
    if (condition != null) {
      InsnList code = condition.code();
      code.add(list(number(point), place(subject), HookCalls.orderedIf()));
      return code;
    }
    return list(number(point), place(subject), load(0), HookCalls.ordered());
  }

  private static AbstractInsnNode place(Subject subject) {
    return load(subject == Subject.ARGUMENT ? 1 : 0);
  }

  private static boolean isReturn(AbstractInsnNode insn) {
    return insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
  }

  private static boolean isRun(AbstractInsnNode insn) {
    return insn.getOpcode() == Opcodes.INVOKEINTERFACE
        && ((MethodInsnNode) insn).owner.equals("java/lang/Runnable")
        && ((MethodInsnNode) insn).name.equals("run");
  }
}
