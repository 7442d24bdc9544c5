package dev.gordian.weaver;

import dev.gordian.core.sites.Sites;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Weaves whole classes. Thread-safe. */
public final class Weaver {

  private final Sites sites;

  public Weaver(Sites sites) {
    this.sites = sites;
  }

  /** Whether a class of the JDK is one of those that are woven; the name is an internal one. */
  public static boolean isOfInterest(String jdkClass) {
    return JdkPoints.has(jdkClass) || JdkLocks.has(jdkClass);
  }

  /**
   * Returns a class of the program with hooks, or {@code null} if there is nothing in it to hook. A
   * method that would become too large for a class file stays as it is, and so does a whole class
   * with too many constants. Throws whatever ASM throws on a class file that it does not
   * understand.
   */
  public byte[] weave(byte[] classFile) {
    return weave(classFile, true);
  }

  /**
   * The same; {@code mayAddMethods} is false for a class that the JVM has already, as the program
   * wrote it. Method references to locks then stay unseen.
   */
  public byte[] weave(byte[] classFile, boolean mayAddMethods) {
    ClassScan scan = ClassScan.of(classFile);
    scan.tell(sites.fields());
    byte[] original = classFile;
    if (scan.mayHaveLockReferences() && mayAddMethods) {
      original = LockReferences.spellOut(classFile);
      scan = ClassScan.of(original);
    }
    while (!scan.isEmpty()) {
      try {
        return weave(new ClassReader(original), scan, false);
      } catch (MethodTooLargeException e) {
        scan.leaveOut(e.getMethodName(), e.getDescriptor());
      } catch (ClassTooLargeException e) {
        return null;
      }
    }
    return null;
  }

  /** The same for a class of the JDK. */
  public byte[] weaveJdk(byte[] classFile) {
    ClassScan scan = ClassScan.of(classFile);
    ClassReader reader = new ClassReader(classFile);
    return scan.isEmpty() && !JdkPoints.has(reader.getClassName())
        ? null
        : weave(reader, scan, true);
  }

  private byte[] weave(ClassReader reader, ClassScan scan, boolean isJdk) {
    ClassWriter writer = new ClassWriter(reader, 0);
    // What the program was given to run is no attack: too large is what does not fit a class file.
    writer.setComputeLimits(Integer.MAX_VALUE, Long.MAX_VALUE);
    reader.accept(new WeavingVisitor(writer, scan, isJdk), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  private final class WeavingVisitor extends ClassVisitor {
    private final ClassScan scan;
    private final boolean isJdk;
    private String className;
    private int major;

    /** The source file; {@code null} if the class file does not tell. */
    private String source;

    WeavingVisitor(ClassVisitor next, ClassScan scan, boolean isJdk) {
      super(Opcodes.ASM9, next);
      this.scan = scan;
      this.isJdk = isJdk;
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        String signature,
        String superName,
        String[] interfaces) {
      className = name;
      major = version & 0xffff;
      // Older class files cannot name the class object that a static synchronized method locks.
      int woven = scan.hasStaticSynchronized() && major < Opcodes.V1_5 ? Opcodes.V1_5 : version;
      super.visit(woven, access, name, signature, superName, interfaces);
    }

    @Override
    public void visitSource(String sourceFile, String debug) {
      source = sourceFile;
      super.visitSource(sourceFile, debug);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      MethodScan found = scan.method(name, descriptor);
      MethodScan locks = isJdk && !JdkLocks.has(className, name, descriptor) ? null : found;
      boolean hasPoints = isJdk && JdkPoints.has(className, access, name, descriptor);
      if (locks == null && !hasPoints) {
        return next;
      }
      SiteMaker siteMaker =
          new SiteMaker(sites, className.replace('/', '.'), source, name, descriptor);
      if (!hasPoints && !locks.hasLockCalls && (isJdk || !locks.hasMonitors)) {
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        return new MonitorStream(next, locks, className, isStatic, major, siteMaker);
      }
      return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
        @Override
        public void visitEnd() {
          if (locks != null) {
            new MethodWeaver(className, isJdk, major, this, locks, siteMaker).weave();
          }
          if (hasPoints) {
            JdkPoints.weave(className, this);
          }
          accept(new FrameStream(next, major));
        }
      };
    }
  }
}
