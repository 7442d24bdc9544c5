package dev.gordian.weaver;

import dev.gordian.core.sites.Op;
import dev.gordian.core.sites.Origin;
import dev.gordian.core.sites.Site;
import dev.gordian.core.sites.Sites;
import dev.gordian.hooks.Hooks;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;

/** Makes the sites of one method. */
final class SiteMaker {

  private final Sites sites;
  private final String className;
  private final String file;
  private final String method;
  private final String descriptor;
  private int ordinal;

  /** {@code file} is {@code null} where the class file does not tell. */
  SiteMaker(Sites sites, String className, String file, String method, String descriptor) {
    this.sites = sites;
    this.className = className;
    this.file = file;
    this.method = method;
    this.descriptor = descriptor;
  }

  /** The site at an instruction of the method. */
  Site at(AbstractInsnNode insn, Op op, boolean shared, Origin origin) {
    return make(lineOf(insn), op, shared, origin);
  }

  /** The site at a line; -1 where that is not known. */
  Site make(int line, Op op, boolean shared, Origin origin) {
    Site site = sites.add(className, method, descriptor, file, line, ordinal++, op, shared, origin);
    Hooks.sites(site.id + 1);
    return site;
  }

  private static int lineOf(AbstractInsnNode insn) {
    for (AbstractInsnNode i = insn; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode) {
        return ((LineNumberNode) i).line;
      }
    }
    return MethodScan.NO_LINE;
  }
}
