package dev.gordian.bench.programs;

import java.io.File;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Loads and links 3,000 classes of real libraries, and does nothing with them. */
public final class ManyClasses {

  private static final int CLASSES = 3_000;

  private ManyClasses() {}

  public static void main(String[] args) throws Exception {
    List<String> names = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (entry.contains("h2") || entry.contains("lucene") || entry.contains("activemq")) {
        addClasses(entry, names);
      }
    }
    ClassLoader loader = ManyClasses.class.getClassLoader();
    int linked = 0;
    int methods = 0;
    int skipped = 0;
    for (String name : names) {
      if (linked == CLASSES) {
        break;
      }
      try {
        // Asking for the methods links the class, that is, verifies it.
        methods += Class.forName(name, false, loader).getDeclaredMethods().length;
        linked++;
      } catch (LinkageError e) {
        skipped++; // needs a library that is not there
      }
    }
    Rounds.result("classes", linked);
    Rounds.result("skipped", skipped);
    Rounds.result("methods", methods);
  }

  private static void addClasses(String jar, List<String> names) throws Exception {
    try (JarFile file = new JarFile(jar)) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        String name = entries.nextElement().getName();
        if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info")) {
          names.add(name.substring(0, name.length() - 6).replace('/', '.'));
        }
      }
    }
  }
}
