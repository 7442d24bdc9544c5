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

  /** Of a lock of which nothing is known. */
  static final Origin UNKNOWN = new Origin(Origin.Kind.EXPRESSION, "", "?", "java.lang.Object");

  /** {@code null} where nothing is to be found out. */
  private final String owner;

  private final MethodNode method;

  /** What is on the stack and in the variables before each reachable instruction; lazily made. */
  private Map<AbstractInsnNode, Frame<Source>> frames;

  /** For each allocation the field it is stored into, as a name with {@code []} for an element. */
  private Map<AbstractInsnNode, Origin> homes;

  /** Asked first; {@code null} where it could be mistaken. */
  private final StraightLook look;

  private Provenance(String owner, MethodNode method, boolean mayLookBack) {
    this.owner = owner;
    this.method = method;
    this.look = mayLookBack ? new StraightLook(method, interpreter()) : null;
  }

  /** {@code hasAllFrames} says that there is a frame wherever ways meet. */
  static Provenance of(String owner, MethodNode method, boolean hasAllFrames) {
    return new Provenance(owner, method, hasAllFrames);
  }

  /** Nothing is known of any value. */
  static Provenance unknown(MethodNode method) {
    return new Provenance(null, method, false);
  }

  private SourceInterpreter interpreter() {
    return new SourceInterpreter(owner, new VariableNames(method));
  }

  /** Made when first asked for: many methods have nothing that needs a name. */
  private Map<AbstractInsnNode, Frame<Source>> frames() {
    if (frames == null) {
      frames = new HashMap<>();
      Frame<Source>[] all = owner == null ? noFrames() : analyze();
      for (int i = 0; i < all.length; i++) {
        if (all[i] != null) {
          frames.put(method.instructions.get(i), all[i]);
        }
      }
    }
    return frames;
  }

  private Frame<Source>[] analyze() {
    try {
      return new Analyzer<>(interpreter()).analyze(owner, method);
    } catch (AnalyzerException | RuntimeException e) {
      // Names are a service, not a condition: the locks of this method are named otherwise.
      return noFrames();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no generic arrays
  private static Frame<Source>[] noFrames() {
    return new Frame[0];
  }

  /** The value {@code depth} below the top of the stack before the instruction; null if unknown. */
  Source stack(AbstractInsnNode insn, int depth) {
    Source source = look == null ? null : look.stack(insn, depth);
    return source != null ? source : analyzed(insn, depth);
  }

  /** The same by an analysis of the whole method. */
  Source analyzed(AbstractInsnNode insn, int depth) {
    Frame<Source> frame = frames().get(insn);
    return frame == null || frame.getStackSize() <= depth
        ? null
        : frame.getStack(frame.getStackSize() - 1 - depth);
  }

  /** How the result of a call names the lock that it is. */
  Origin originOfResult(AbstractInsnNode call) {
    return origin(stack(call.getNext(), 0));
  }

  /** How the monitor of a synchronized method is named. */
  static Origin ofSynchronized(String owner, boolean isStatic) {
    Type type = Type.getObjectType(owner);
    return isStatic ? classObject(Source.classObject(type)) : expression(Source.thisObject(type));
  }

  private static Origin classObject(Source source) {
    return new Origin(
        Origin.Kind.CLASS_OBJECT,
        source.type.getClassName() + ".class",
        source.expression,
        "java.lang.Class");
  }

  /** How a value names the lock that it is. */
  Origin origin(Source source) {
    if (source == null) {
      return UNKNOWN;
    }
    switch (source.kind) {
      case CLASS_OBJECT:
        return classObject(source);
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
        Origin home = homeOf(source);
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

  private Origin homeOf(Source made) {
    AbstractInsnNode next = look == null ? null : look.useOf(made.insn);
    if (next != null
        && (next.getOpcode() == Opcodes.PUTFIELD || next.getOpcode() == Opcodes.PUTSTATIC)) {
      return fieldHome(next, made);
    }
    if (homes == null) {
      homes = new HashMap<>();
      if (look == null || !findHomes(true)) {
        homes.clear();
        findHomes(false);
      }
    }
    return homes.get(made.insn);
  }

  /**
   * Looks again as long as it helps: an array may find its home after its elements. Returns false
   * where looking straight back is not enough.
   */
  private boolean findHomes(boolean isStraight) {
    int before;
    do {
      before = homes.size();
      for (AbstractInsnNode insn : method.instructions) {
        if (!isHome(insn)) {
          continue;
        }
        Source value = stack(insn, 0, isStraight);
        Source array = insn.getOpcode() == Opcodes.AASTORE ? stack(insn, 2, isStraight) : null;
        if (isStraight
            && (value == null || (array == null && insn.getOpcode() == Opcodes.AASTORE))) {
          return false;
        }
        if (value == null || value.kind != Source.Kind.NEW || homes.containsKey(value.insn)) {
          continue;
        }
        Origin home =
            insn.getOpcode() == Opcodes.AASTORE
                ? elementHome(array, value)
                : fieldHome(insn, value);
        if (home != null) {
          homes.put(value.insn, home);
        }
      }
    } while (homes.size() > before);
    return true;
  }

  private Source stack(AbstractInsnNode insn, int depth, boolean isStraight) {
    return isStraight ? look.stack(insn, depth) : analyzed(insn, depth);
  }

  /** Whether the instruction gives an object a place. */
  private static boolean isHome(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode == Opcodes.AASTORE
        || ((opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)
            && ((FieldInsnNode) insn).desc.length() > 1);
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

  private Origin elementHome(Source array, Source value) {
    Origin arrayHome =
        array == null
            ? null
            : array.kind == Source.Kind.NEW
                ? homes.get(array.insn)
                : isField(array) ? field(array) : null;
    return arrayHome == null ? null : elementOf(arrayHome, value);
  }
}
