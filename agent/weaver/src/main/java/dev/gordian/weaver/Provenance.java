package dev.gordian.weaver;

import dev.gordian.core.sites.Origin;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Tells for the instructions of one method where the lock they use comes from. */
final class Provenance {

  private final MethodNode method;
  private final boolean isKnown;

  /** What is on the stack and in the variables before each reachable instruction. */
  private final Map<AbstractInsnNode, Frame<Source>> frames = new HashMap<>();

  /** For each allocation the field it is stored into, as a name with {@code []} for an element. */
  private final Map<AbstractInsnNode, Origin> homes = new HashMap<>();

  private Provenance(MethodNode method, Frame<Source>[] frames) {
    this.method = method;
    this.isKnown = frames.length > 0;
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null) {
        this.frames.put(method.instructions.get(i), frames[i]);
      }
    }
    if (isKnown) {
      findHomes();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
  static Provenance of(String owner, MethodNode method) {
    try {
      Analyzer<Source> analyzer =
          new Analyzer<>(new SourceInterpreter(owner, new VariableNames(method)));
      return new Provenance(method, analyzer.analyze(owner, method));
    } catch (AnalyzerException | RuntimeException e) {
      // Names are a service, not a condition: the locks of this method are named otherwise.
      return new Provenance(method, new Frame[0]);
    }
  }

  /** The value {@code depth} below the top of the stack before the instruction; null if unknown. */
  Source stack(AbstractInsnNode insn, int depth) {
    Frame<Source> frame = frames.get(insn);
    return frame == null || frame.getStackSize() <= depth
        ? null
        : frame.getStack(frame.getStackSize() - 1 - depth);
  }

  /** Whether the analysis found the instruction to be reachable, or could not tell. */
  boolean isReachable(AbstractInsnNode insn) {
    return !isKnown || frames.containsKey(insn);
  }

  /** How the result of a call names the lock that it is. */
  Origin originOfResult(AbstractInsnNode call) {
    return origin(stack(call.getNext(), 0));
  }

  /** How a value names the lock that it is. */
  Origin origin(Source source) {
    if (source == null) {
      return new Origin(Origin.Kind.EXPRESSION, "", "?", "java.lang.Object");
    }
    switch (source.kind) {
      case CLASS_OBJECT:
        return new Origin(
            Origin.Kind.CLASS_OBJECT,
            source.type.getClassName() + ".class",
            source.expression,
            "java.lang.Class");
      case STATIC_FIELD:
      case FIELD:
        return field(source);
      case ELEMENT:
        Origin array = origin(source.base);
        return array.kind == Origin.Kind.FIELD || array.kind == Origin.Kind.STATIC_FIELD
            ? elementOf(array, source)
            : expression(source);
      case SIDE:
        return isField(source.base)
            ? new Origin(
                field(source.base).kind,
                field(source.base).name,
                source.expression,
                source.type.getClassName())
            : expression(source);
      case NEW:
        Origin home = homes.get(source.insn);
        return home != null ? home : expression(source);
      default:
        return expression(source);
    }
  }

  private static boolean isField(Source source) {
    return source.kind == Source.Kind.FIELD || source.kind == Source.Kind.STATIC_FIELD;
  }

  private static Origin expression(Source source) {
    return new Origin(Origin.Kind.EXPRESSION, "", source.expression, source.type.getClassName());
  }

  private static Origin field(Source source) {
    return new Origin(
        source.kind == Source.Kind.FIELD ? Origin.Kind.FIELD : Origin.Kind.STATIC_FIELD,
        Type.getObjectType(source.owner).getClassName() + "." + source.name,
        source.expression,
        source.type.getClassName());
  }

  private static Origin elementOf(Origin array, Source element) {
    return new Origin(
        array.kind, array.name + "[]", element.expression, element.type.getClassName());
  }

  /** Looks again as long as it helps: an array may find its home after its elements. */
  private void findHomes() {
    int before;
    do {
      before = homes.size();
      for (AbstractInsnNode insn = method.instructions.getFirst();
          insn != null;
          insn = insn.getNext()) {
        int opcode = insn.getOpcode();
        if (opcode != Opcodes.PUTFIELD
            && opcode != Opcodes.PUTSTATIC
            && opcode != Opcodes.AASTORE) {
          continue;
        }
        Source value = stack(insn, 0);
        if (value == null || value.kind != Source.Kind.NEW || homes.containsKey(value.insn)) {
          continue;
        }
        Origin home = opcode == Opcodes.AASTORE ? elementHome(insn, value) : fieldHome(insn, value);
        if (home != null) {
          homes.put(value.insn, home);
        }
      }
    } while (homes.size() > before);
  }

  private static Origin fieldHome(AbstractInsnNode insn, Source value) {
    FieldInsnNode field = (FieldInsnNode) insn;
    boolean isStatic = insn.getOpcode() == Opcodes.PUTSTATIC;
    return new Origin(
        isStatic ? Origin.Kind.STATIC_FIELD : Origin.Kind.FIELD,
        Type.getObjectType(field.owner).getClassName() + "." + field.name,
        value.expression,
        value.type.getClassName());
  }

  private Origin elementHome(AbstractInsnNode insn, Source value) {
    Source array = stack(insn, 2);
    Origin arrayHome =
        array == null
            ? null
            : array.kind == Source.Kind.NEW
                ? homes.get(array.insn)
                : isField(array) ? field(array) : null;
    return arrayHome == null ? null : elementOf(arrayHome, value);
  }
}
