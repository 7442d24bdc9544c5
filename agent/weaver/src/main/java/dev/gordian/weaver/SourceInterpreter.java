package dev.gordian.weaver;

import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows through one method where values come from. */
final class SourceInterpreter extends Interpreter<Source> {

  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Source WORD = Source.other(Type.INT_TYPE, "?");
  private static final Source LONG_WORD = Source.other(Type.LONG_TYPE, "?");
  private static final Source REFERENCE = Source.other(OBJECT, "?");

  private final Type owner;
  private final VariableNames variables;

  SourceInterpreter(String owner, VariableNames variables) {
    super(Opcodes.ASM9);
    this.owner = Type.getObjectType(owner);
    this.variables = variables;
  }

  @Override
  public Source newValue(Type type) {
    if (type == null) {
      return REFERENCE;
    }
    return type.getSort() == Type.VOID ? null : ofType(type);
  }

  private static Source ofType(Type type) {
    return Source.other(type, "?");
  }

  @Override
  public Source newParameterValue(boolean isInstanceMethod, int local, Type type) {
    if (isInstanceMethod && local == 0) {
      return Source.thisObject(owner);
    }
    String name = variables.ofParameter(local);
    return Source.other(type, name == null ? "arg" + local : name);
  }

  @Override
  public Source newOperation(AbstractInsnNode insn) {
    switch (insn.getOpcode()) {
      case Opcodes.GETSTATIC:
        FieldInsnNode field = (FieldInsnNode) insn;
        return Source.staticField(field.owner, field.name, Type.getType(field.desc));
      case Opcodes.NEW:
        return Source.allocation(Type.getObjectType(((TypeInsnNode) insn).desc), insn);
      case Opcodes.LDC:
        return constant(((LdcInsnNode) insn).cst);
      case Opcodes.LCONST_0:
      case Opcodes.LCONST_1:
      case Opcodes.DCONST_0:
      case Opcodes.DCONST_1:
        return LONG_WORD;
      case Opcodes.ACONST_NULL:
        return Source.other(OBJECT, "null");
      case Opcodes.JSR:
        return REFERENCE;
      default:
        return WORD;
    }
  }

  private static Source constant(Object constant) {
    if (constant instanceof Type && ((Type) constant).getSort() <= Type.OBJECT) {
      return Source.classObject((Type) constant);
    }
    if (constant instanceof String) {
      return Source.other(Type.getType(String.class), "\"" + constant + "\"");
    }
    if (constant instanceof ConstantDynamic) {
      return ofType(Type.getType(((ConstantDynamic) constant).getDescriptor()));
    }
    return constant instanceof Long || constant instanceof Double
        ? LONG_WORD
        : constant instanceof Integer || constant instanceof Float ? WORD : REFERENCE;
  }

  @Override
  public Source copyOperation(AbstractInsnNode insn, Source value) {
    if (insn.getOpcode() == Opcodes.ALOAD) {
      String name = variables.of(((VarInsnNode) insn).var, insn);
      return name == null ? value : value.named(name);
    }
    return value;
  }

  @Override
  public Source unaryOperation(AbstractInsnNode insn, Source value) {
    switch (insn.getOpcode()) {
      case Opcodes.GETFIELD:
        FieldInsnNode field = (FieldInsnNode) insn;
        return isMadeByCompiler(field.name)
            ? captured(field)
            : Source.field(value, field.owner, field.name, Type.getType(field.desc));
      case Opcodes.CHECKCAST:
        return value.as(Type.getObjectType(((TypeInsnNode) insn).desc));
      case Opcodes.ANEWARRAY:
        return Source.allocation(arrayOf(((TypeInsnNode) insn).desc), insn);
      case Opcodes.NEWARRAY:
        return REFERENCE;
      case Opcodes.LNEG:
      case Opcodes.DNEG:
      case Opcodes.I2L:
      case Opcodes.I2D:
      case Opcodes.L2D:
      case Opcodes.F2L:
      case Opcodes.F2D:
      case Opcodes.D2L:
        return LONG_WORD;
      case Opcodes.IFNULL:
      case Opcodes.IFNONNULL:
      case Opcodes.PUTSTATIC:
      case Opcodes.ATHROW:
      case Opcodes.MONITORENTER:
      case Opcodes.MONITOREXIT:
        return null;
      default:
        return WORD;
    }
  }

  /** Fields of inner classes for what they see of the outer ones: this$0, val$x, Kotlin's $x. */
  private static boolean isMadeByCompiler(String field) {
    return field.startsWith("this$") || field.startsWith("val$") || field.startsWith("$");
  }

  /** What the source does not know as a field. */
  private static Source captured(FieldInsnNode field) {
    Type type = Type.getType(field.desc);
    String name = field.name.substring(field.name.lastIndexOf('$') + 1);
    return Source.other(
        type,
        field.name.startsWith("this$") ? Source.simple(type.getInternalName()) + ".this" : name);
  }

  @Override
  public Source binaryOperation(AbstractInsnNode insn, Source first, Source second) {
    switch (insn.getOpcode()) {
      case Opcodes.AALOAD:
        return Source.element(first, elementOf(first.type));
      case Opcodes.LALOAD:
      case Opcodes.DALOAD:
      case Opcodes.LADD:
      case Opcodes.DADD:
      case Opcodes.LSUB:
      case Opcodes.DSUB:
      case Opcodes.LMUL:
      case Opcodes.DMUL:
      case Opcodes.LDIV:
      case Opcodes.DDIV:
      case Opcodes.LREM:
      case Opcodes.DREM:
      case Opcodes.LSHL:
      case Opcodes.LSHR:
      case Opcodes.LUSHR:
      case Opcodes.LAND:
      case Opcodes.LOR:
      case Opcodes.LXOR:
        return LONG_WORD;
      case Opcodes.PUTFIELD:
        return null;
      default:
        return WORD;
    }
  }

  private static Type arrayOf(String element) {
    return Type.getObjectType(element.startsWith("[") ? "[" + element : "[L" + element + ";");
  }

  private static Type elementOf(Type array) {
    return array.getSort() == Type.ARRAY
        ? Type.getType(array.getDescriptor().substring(1))
        : OBJECT;
  }

  @Override
  public Source ternaryOperation(AbstractInsnNode insn, Source a, Source b, Source c) {
    return null;
  }

  @Override
  public Source naryOperation(AbstractInsnNode insn, List<? extends Source> values) {
    if (insn.getOpcode() == Opcodes.MULTIANEWARRAY) {
      return REFERENCE;
    }
    if (!(insn instanceof MethodInsnNode)) {
      return newValue(
          Type.getReturnType(((org.objectweb.asm.tree.InvokeDynamicInsnNode) insn).desc));
    }
    MethodInsnNode call = (MethodInsnNode) insn;
    Type result = Type.getReturnType(call.desc);
    if (result.getSize() != 1 || result.getSort() < Type.ARRAY) {
      return newValue(result);
    }
    if (LockTypes.makesLock(call)) {
      return Source.allocation(result, insn);
    }
    if (isSide(call)) {
      return Source.side(values.get(0), call.name, result);
    }
    String receiver =
        insn.getOpcode() == Opcodes.INVOKESTATIC ? "" : values.get(0).expression + ".";
    return Source.other(result, receiver + call.name + "()");
  }

  private static boolean isSide(MethodInsnNode call) {
    switch (call.name) {
      case "readLock":
      case "writeLock":
      case "asReadLock":
      case "asWriteLock":
        return call.desc.startsWith("()Ljava/util/concurrent/locks/");
      default:
        return false;
    }
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Source value, Source expected) {}

  @Override
  public Source merge(Source a, Source b) {
    return a.merge(b);
  }
}
