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
    BEFORE_CALL,
    AFTER_CALL
  }

  private enum Subject {
    THIS,
    ARGUMENT,
    RESULT,
    /** The last operand of a call. */
    OPERAND
  }

  private final int point;
  private final Place place;
  private final Subject subject;
  private final Set<String> methods;

  /** The method that is called, as {@code owner.name}; {@code null} if the place is no call. */
  private final String called;

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
    this(point, place, subject, new HashSet<>(Arrays.asList(methods)), null, null);
  }

  private PointRule(
      int point,
      Place place,
      Subject subject,
      Set<String> methods,
      String called,
      Condition condition) {
    this.point = point;
    this.place = place;
    this.subject = subject;
    this.methods = methods;
    this.called = called;
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

  /**
   * Before a method, {@code owner.name}, is called; the last operand is the subject: the argument,
   * or the object if there is none.
   */
  static PointRule beforeCallWithOperand(int point, String called, String... methods) {
    return ofCall(point, Place.BEFORE_CALL, Subject.OPERAND, called, methods);
  }

  /** Before a method, {@code owner.name}, is called; the object that calls is the subject. */
  static PointRule beforeCall(int point, String called, String... methods) {
    return ofCall(point, Place.BEFORE_CALL, Subject.THIS, called, methods);
  }

  /** After a method, {@code owner.name}, has returned; the object that called is the subject. */
  static PointRule afterCall(int point, String called, String... methods) {
    return ofCall(point, Place.AFTER_CALL, Subject.THIS, called, methods);
  }

  private static PointRule ofCall(
      int point, Place place, Subject subject, String called, String... methods) {
    return new PointRule(
        point, place, subject, new HashSet<>(Arrays.asList(methods)), called, null);
  }

  /** The same rule, of an instance method, where the object itself is not of that type. */
  PointRule unlessThisIs(String type) {
    return onlyIf(new Condition(Subject.THIS, type, false));
  }

  /**
   * The same rule, of an instance method, where the first argument is of that type, and so not
   * {@code null}.
   */
  PointRule ifArgumentIs(String type) {
    return onlyIf(new Condition(Subject.ARGUMENT, type, true));
  }

  private PointRule onlyIf(Condition condition) {
    return new PointRule(point, place, subject, methods, called, condition);
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
        if (called == null ? isReturn(insn) : isCall(insn)) {
          if (place == Place.AFTER_CALL) {
            method.instructions.insert(insn, code(method));
          } else {
            method.instructions.insertBefore(insn, code(method));
          }
        }
      }
    }
    method.maxStack += 4;
  }

  private InsnList code(MethodNode method) {
    if (subject == Subject.OPERAND) {
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

  private boolean isCall(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode
        && called.equals(((MethodInsnNode) insn).owner + "." + ((MethodInsnNode) insn).name);
  }
}
