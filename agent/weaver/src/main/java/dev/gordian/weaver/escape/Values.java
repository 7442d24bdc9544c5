package dev.gordian.weaver.escape;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Follows values through a method to where they come from. */
final class Values extends Interpreter<Value> {

  private final BasicInterpreter types = new BasicInterpreter();

  Values() {
    super(Opcodes.ASM9);
  }

  @Override
  public Value newValue(Type type) {
    if (Type.VOID_TYPE.equals(type)) {
      return null;
    }
    return type != null && isReference(type)
        ? Value.elsewhere()
        : Value.nothing(type == null ? 1 : type.getSize());
  }

  @Override
  public Value newEmptyValue(int local) {
    return Value.UNSET;
  }

  @Override
  public Value newParameterValue(boolean isInstanceMethod, int local, Type type) {
    return isReference(type) ? Value.parameter(local) : Value.nothing(type.getSize());
  }

  @Override
  public Value newExceptionValue(
      TryCatchBlockNode handler, Frame<Value> frame, Type exceptionType) {
    return Value.elsewhere();
  }

  private static boolean isReference(Type type) {
    return type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
  }

  @Override
  public Value newOperation(AbstractInsnNode insn) throws AnalyzerException {
    return insn.getOpcode() == Opcodes.ACONST_NULL
        ? Value.nothing(1)
        : result(insn, types.newOperation(insn));
  }

  @Override
  public Value copyOperation(AbstractInsnNode insn, Value value) {
    return value;
  }

  @Override
  public Value unaryOperation(AbstractInsnNode insn, Value value) throws AnalyzerException {
    return insn.getOpcode() == Opcodes.CHECKCAST
        ? value
        : result(insn, types.unaryOperation(insn, null));
  }

  @Override
  public Value binaryOperation(AbstractInsnNode insn, Value value1, Value value2)
      throws AnalyzerException {
    return result(insn, types.binaryOperation(insn, null, null));
  }

  @Override
  public Value ternaryOperation(AbstractInsnNode insn, Value value1, Value value2, Value value3) {
    return null;
  }

  @Override
  public Value naryOperation(AbstractInsnNode insn, List<? extends Value> values)
      throws AnalyzerException {
    return result(insn, types.naryOperation(insn, null));
  }

  private static Value result(AbstractInsnNode insn, BasicValue type) {
    if (type == null) {
      return null;
    }
    return type.isReference() ? Value.from(insn) : Value.nothing(type.getSize());
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, Value value, Value expected) {}

  @Override
  public Value merge(Value value1, Value value2) {
    return value1.merge(value2);
  }
}
