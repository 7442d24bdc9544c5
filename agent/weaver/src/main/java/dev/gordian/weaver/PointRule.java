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
import org.objectweb.asm.tree.FieldInsnNode;
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
    BEFORE_CALL,
    AFTER_CALL
  }

  private enum Subject {
    THIS,
    ARGUMENT,
    SECOND_ARGUMENT,
    /** What is on top of the stack: the last operand of a call, or the result. */
    TOP,
    /** What is below the top of the stack: the object of a call with one argument. */
    BELOW_TOP
  }

  private final int point;
  private final Place place;
  private final Subject subject;
  private final Set<String> methods;

  /** The method that is called, as {@code owner.name}; {@code null} if the place is no call. */
  private final String called;

  /** What the descriptors of the methods end with: a parenthesis and a type, or nothing. */
  private final String result;

  /**
   * What leaves on the stack whether the point is passed, without a jump, which would need a stack
   * map frame; {@code null} if it always is.
   */
  private final InsnList condition;

  private PointRule(int point, Place place, Subject subject, String... methods) {
    this(point, place, subject, new HashSet<>(Arrays.asList(methods)), null, "", null);
  }

  private PointRule(
      int point,
      Place place,
      Subject subject,
      Set<String> methods,
      String called,
      String result,
      InsnList condition) {
    this.point = point;
    this.place = place;
    this.subject = subject;
    this.methods = methods;
    this.called = called;
    this.result = result;
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

  /** At the beginning; the second argument is the subject, and the first one takes one variable. */
  static PointRule onEntryWithSecondArgument(int point, String... methods) {
    return new PointRule(point, Place.ENTRY, Subject.SECOND_ARGUMENT, methods);
  }

  /** On normal return; the object itself is the subject. */
  static PointRule onReturn(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.THIS, methods);
  }

  /** On normal return; the first argument is the subject. */
  static PointRule onReturnWithArgument(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.ARGUMENT, methods);
  }

  /** On normal return; the second argument is the subject, and the first one takes one variable. */
  static PointRule onReturnWithSecondArgument(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.SECOND_ARGUMENT, methods);
  }

  /** On normal return; the result is the subject. */
  static PointRule onReturnWithResult(int point, String... methods) {
    return new PointRule(point, Place.RETURN, Subject.TOP, methods);
  }

  /** When true is returned; the object itself is the subject. */
  static PointRule onTrue(int point, String... methods) {
    return onReturn(point, methods).onlyIf(")Z", Code.dup());
  }

  /** When that constant of an enum is returned; the object itself is the subject. */
  static PointRule onConstant(int point, String type, String constant, String... methods) {
    String descriptor = "L" + type + ";";
    return onReturn(point, methods)
        .onlyIf(
            ")" + descriptor,
            Code.dup(),
            new FieldInsnNode(Opcodes.GETSTATIC, type, constant, descriptor),
            new MethodInsnNode(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/Object",
                "equals",
                "(Ljava/lang/Object;)Z",
                false));
  }

  /**
   * Before a method, {@code owner.name}, is called; the last operand is the subject: the argument,
   * or the object if there is none.
   */
  static PointRule beforeCallWithOperand(int point, String called, String... methods) {
    return new PointRule(point, Place.BEFORE_CALL, Subject.TOP, methods).of(called);
  }

  /**
   * Before a method of one argument, {@code owner.name}, is called; the object on which it is
   * called is the subject.
   */
  static PointRule beforeCallOnObject(int point, String called, String... methods) {
    return new PointRule(point, Place.BEFORE_CALL, Subject.BELOW_TOP, methods).of(called);
  }

  /** Before a method, {@code owner.name}, is called; the object that calls is the subject. */
  static PointRule beforeCall(int point, String called, String... methods) {
    return new PointRule(point, Place.BEFORE_CALL, Subject.THIS, methods).of(called);
  }

  /** After a method, {@code owner.name}, has returned; the object that called is the subject. */
  static PointRule afterCall(int point, String called, String... methods) {
    return new PointRule(point, Place.AFTER_CALL, Subject.THIS, methods).of(called);
  }

  private PointRule of(String call) {
    return new PointRule(point, place, subject, methods, call, result, condition);
  }

  /** The same rule, of an instance method, where the object itself is not of that type. */
  PointRule unlessThisIs(String type) {
    return onlyIf(
        result,
        load(0),
        new TypeInsnNode(Opcodes.INSTANCEOF, type),
        number(1),
        new InsnNode(Opcodes.IXOR));
  }

  /**
   * The same rule, of an instance method, where the first argument is of that type, and so not
   * {@code null}.
   */
  PointRule ifArgumentIs(String type) {
    return onlyIf(result, load(1), new TypeInsnNode(Opcodes.INSTANCEOF, type));
  }

  /**
   * The same rule, of an instance method, where a method of the class itself, {@code owner.name},
   * returns true; what a subclass of the program has in its place is not called.
   */
  PointRule ifThisSays(String asked) {
    int dot = asked.indexOf('.');
    return onlyIf(
        result,
        load(0),
        new MethodInsnNode(
            Opcodes.INVOKESPECIAL,
            asked.substring(0, dot),
            asked.substring(dot + 1),
            "()Z",
            false));
  }

  private PointRule onlyIf(String resultType, AbstractInsnNode... isPassed) {
    return new PointRule(point, place, subject, methods, called, resultType, list(isPassed));
  }

  /** Whether the rule is about that method. */
  boolean isFor(int access, String name, String descriptor) {
    return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0
        && ((access & Opcodes.ACC_STATIC) == 0 || subject != Subject.THIS)
        && descriptor.endsWith(result)
        && (methods.contains(name) || methods.contains(name + descriptor));
  }

  /** Puts the hook into the method. */
  void weave(MethodNode method) {
    if (place == Place.ENTRY) {
      method.instructions.insert(code(method));
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
    boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
    if (condition != null) {
      // The hook is called in any case, and does nothing where the point is not passed.
      InsnList code = Code.copy(condition);
      code.add(list(number(point), load(variable(isStatic)), HookCalls.orderedIf()));
      return code;
    }
    AbstractInsnNode context = isStatic ? nothing() : load(0);
    InsnList code = onStack(isStatic);
    code.add(list(number(point), new InsnNode(Opcodes.SWAP), context, HookCalls.ordered()));
    return code;
  }

  /** Puts the subject on the stack once more. */
  private InsnList onStack(boolean isStatic) {
    switch (subject) {
      case TOP:
        return list(Code.dup());
      case BELOW_TOP:
        return list(new InsnNode(Opcodes.DUP2), new InsnNode(Opcodes.POP));
      default:
        return list(load(variable(isStatic)));
    }
  }

  private int variable(boolean isStatic) {
    int first = isStatic ? 0 : 1;
    switch (subject) {
      case ARGUMENT:
        return first;
      case SECOND_ARGUMENT:
        return first + 1;
      default:
        return 0;
    }
  }

  private static boolean isReturn(AbstractInsnNode insn) {
    return insn.getOpcode() >= Opcodes.IRETURN && insn.getOpcode() <= Opcodes.RETURN;
  }

  private boolean isCall(AbstractInsnNode insn) {
    return insn instanceof MethodInsnNode
        && called.equals(((MethodInsnNode) insn).owner + "." + ((MethodInsnNode) insn).name);
  }
}
