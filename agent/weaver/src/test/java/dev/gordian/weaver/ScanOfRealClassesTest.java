package dev.gordian.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What the quick ways say of the classes of real jars is what the thorough ways say. */
class ScanOfRealClassesTest {

  private static final Path JARS = Path.of("target/jars");

  static Stream<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(JARS)) {
      return files.sorted().toList().stream();
    }
  }

  private static List<byte[]> classesIn(Path jar) throws IOException {
    List<byte[]> classes = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class")) {
          try (InputStream in = file.getInputStream(entry)) {
            classes.add(in.readAllBytes());
          }
        }
      }
    }
    return classes;
  }

  private static ClassNode parse(byte[] classFile) {
    ClassNode node = new ClassNode();
    new ClassReader(classFile).accept(node, ClassReader.EXPAND_FRAMES);
    return node;
  }

  @ParameterizedTest
  @MethodSource("jars")
  void theScanFindsWhatAParserFinds(Path jar) throws IOException {
    List<String> wrong = new ArrayList<>();
    int methods = 0;
    for (byte[] classFile : classesIn(jar)) {
      ClassScan scan = ClassScan.of(classFile);
      ClassNode parsed = parse(classFile);
      for (MethodNode method : parsed.methods) {
        String expected = describe(parsed, method);
        String actual = describe(scan.method(method.name, method.desc));
        if (!actual.equals(expected)) {
          wrong.add(parsed.name + "." + method.name + ": " + actual + ", should be " + expected);
        }
        methods += expected.isEmpty() ? 0 : 1;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(methods).isPositive();
  }

  private static String describe(MethodScan scan) {
    return scan == null
        ? ""
        : scan.isSynchronized
            + " "
            + scan.hasMonitors
            + " "
            + scan.hasLockCalls
            + " "
            + scan.maxLocals
            + " "
            + scan.firstLine;
  }

  private static String describe(ClassNode owner, MethodNode method) {
    boolean isSynchronized =
        (method.access & Opcodes.ACC_SYNCHRONIZED) != 0 && method.instructions.size() > 0;
    boolean hasMonitors = false;
    boolean hasCalls = false;
    int line = MethodScan.NO_LINE;
    boolean makesObject = false;
    boolean callsInit = callsInitOfObject(owner);
    for (AbstractInsnNode insn : method.instructions) {
      int opcode = insn.getOpcode();
      hasMonitors |= opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT;
      if (insn instanceof MethodInsnNode call) {
        hasCalls |= isOfInterest(call);
      } else if (insn instanceof LineNumberNode number && line == MethodScan.NO_LINE) {
        line = number.line;
      }
      makesObject |= opcode == Opcodes.NEW && ((TypeInsnNode) insn).desc.equals("java/lang/Object");
    }
    hasCalls |= makesObject && callsInit;
    return isSynchronized || hasMonitors || hasCalls
        ? isSynchronized + " " + hasMonitors + " " + hasCalls + " " + method.maxLocals + " " + line
        : "";
  }

  private static boolean callsInitOfObject(ClassNode owner) {
    return owner.methods.stream()
        .flatMap(method -> Stream.of(method.instructions.toArray()))
        .anyMatch(
            insn ->
                insn instanceof MethodInsnNode call
                    && call.name.equals("<init>")
                    && call.owner.equals("java/lang/Object"));
  }

  private static boolean isOfInterest(MethodInsnNode call) {
    if (call.name.equals("<init>")) {
      return LockTypes.isMadeToLock(call.owner) && !call.owner.equals("java/lang/Object");
    }
    return LockTypes.makesLock(call.owner, call.name) || LockCall.of(call) != null;
  }

  @ParameterizedTest
  @MethodSource("jars")
  void lookingStraightBackSaysWhatAnAnalysisSays(Path jar) throws IOException {
    List<String> wrong = new ArrayList<>();
    int answers = 0;
    int asked = 0;
    for (byte[] classFile : classesIn(jar)) {
      ClassScan scan = ClassScan.of(classFile);
      if (scan.isEmpty()) {
        continue;
      }
      ClassNode parsed = parse(classFile);
      if ((parsed.version & 0xffff) < Opcodes.V1_7) {
        continue;
      }
      for (MethodNode method : parsed.methods) {
        MethodScan found = scan.method(method.name, method.desc);
        if (found == null || !(found.hasMonitors || found.hasLockCalls)) {
          continue;
        }
        Provenance quick = Provenance.of(parsed.name, method, true);
        Provenance thorough = Provenance.of(parsed.name, method, false);
        StraightLook look =
            new StraightLook(method, new SourceInterpreter(parsed.name, new VariableNames(method)));
        for (AbstractInsnNode insn : method.instructions) {
          int depth = depthOfLock(insn);
          Source expected = depth < 0 ? null : thorough.analyzed(insn, depth);
          if (expected == null) {
            continue; // none, or code that is never reached
          }
          asked++;
          Source answer = look.stack(insn, depth);
          answers += answer == null ? 0 : 1;
          String said = name(quick.origin(quick.stack(insn, depth)));
          String right = name(thorough.origin(expected));
          if (!said.equals(right)) {
            wrong.add(parsed.name + "." + method.name + ": " + said + ", should be " + right);
          }
        }
      }
    }
    assertThat(new TreeSet<>(wrong)).isEmpty();
    assertThat(answers).as("of " + asked).isGreaterThanOrEqualTo(asked / 2);
  }

  private static int depthOfLock(AbstractInsnNode insn) {
    if (insn.getOpcode() == Opcodes.MONITORENTER) {
      return 0;
    }
    if (!(insn instanceof MethodInsnNode call)
        || call.getOpcode() == Opcodes.INVOKESTATIC
        || !isOfInterest(call)) {
      return -1;
    }
    return Type.getArgumentCount(call.desc);
  }

  private static String name(dev.gordian.core.sites.Origin origin) {
    return origin.kind + " " + origin.name + " " + origin.expression + " " + origin.staticType;
  }
}
