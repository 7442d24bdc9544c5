package dev.gordian.weaver;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The exception handlers that weaving adds to one method. Their code stands behind that of the
 * program; what they rethrow reaches the same handlers of the program as if they were not there.
 */
final class Handlers {

  private final MethodNode method;
  private final boolean hasFrames;
  private final List<TryCatchBlockNode> programs;
  private final List<TryCatchBlockNode> ours = new ArrayList<>();
  private final InsnList code = new InsnList();

  Handlers(MethodNode method, boolean hasFrames) {
    this.method = method;
    this.hasFrames = hasFrames;
    this.programs = new ArrayList<>(method.tryCatchBlocks);
  }

  /** Handles what is thrown between the labels, where {@code call} is; ends by rethrowing it. */
  void around(
      AbstractInsnNode call, LabelNode start, LabelNode end, FrameNode frame, InsnList body) {
    LabelNode handler = new LabelNode();
    LabelNode handlerEnd = new LabelNode();
    ours.add(new TryCatchBlockNode(start, end, handler, null));
    code.add(handler);
    if (hasFrames) {
      code.add(frame);
    }
    code.add(body);
    code.add(Code.rethrow());
    code.add(handlerEnd);
    int at = method.instructions.indexOf(call);
    for (TryCatchBlockNode block : programs) {
      if (method.instructions.indexOf(block.start) <= at
          && at < method.instructions.indexOf(block.end)) {
        ours.add(new TryCatchBlockNode(handler, handlerEnd, block.handler, block.type));
      }
    }
  }

  /** Handles whatever leaves the method from the label on; ends by rethrowing it. */
  void aroundAll(LabelNode start, FrameNode frame, InsnList body) {
    LabelNode handler = new LabelNode();
    code.add(handler);
    if (hasFrames) {
      code.add(frame);
    }
    code.add(body);
    code.add(Code.rethrow());
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, handler, handler, null));
  }

  /** Adds the code and, innermost first, the handlers to the method. */
  void finish() {
    method.instructions.add(code);
    method.tryCatchBlocks.addAll(0, ours);
  }
}
