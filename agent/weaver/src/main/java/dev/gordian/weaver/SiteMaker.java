package dev.gordian.weaver;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.hooks.Hooks;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes the sites of one method. */
final class SiteMaker {

  private final Sites sites;
  private final String className;
  private final String file;
  private final MethodNode method;
  private int ordinal;

  SiteMaker(Sites sites, String className, String file, MethodNode method) {
    this.sites = sites;
    this.className = className;
    this.file = file;
    this.method = method;
  }

  /** The site at an instruction. */
  Site at(AbstractInsnNode insn, Op op, boolean shared, Origin origin) {
    return make(lineOf(insn), op, shared, origin);
  }

  /** The site at the beginning of the method. */
  Site atEntry(Op op, Origin origin) {
    for (AbstractInsnNode i = method.instructions.getFirst(); i != null; i = i.getNext()) {
      if (i instanceof LineNumberNode) {
        return make(((LineNumberNode) i).line, op, false, origin);
      }
    }
    return make(-1, op, false, origin);
  }

  private Site make(int line, Op op, boolean shared, Origin origin) {
    Site site =
        sites.add(className, method.name, method.desc, file, line, ordinal++, op, shared, origin);
    Hooks.sites(site.id + 1);
    return site;
  }

  private static int lineOf(AbstractInsnNode insn) {
    for (AbstractInsnNode i = insn; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode) {
        return ((LineNumberNode) i).line;
      }
    }
    return -1;
  }
}
