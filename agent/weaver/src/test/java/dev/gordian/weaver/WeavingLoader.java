package dev.gordian.weaver;

import dev.gordian.core.sites.Sites;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Loads some classes woven, all others as they are. Each woven class is verified twice: by ASM,
 * which explains what is wrong, and by the JVM, which has the last word.
 */
final class WeavingLoader extends ClassLoader {

  /** Shared by all loaders, so that the site ids in hooks mean the same everywhere. */
  static final Sites SITES = new Sites();

  private final Weaver weaver = new Weaver(SITES);
  private final Map<String, byte[]> originals = new LinkedHashMap<>();
  private final Map<String, byte[]> woven = new LinkedHashMap<>();

  /** Sees the classes as they were, for ASM's verifier. */
  private final ClassLoader unwoven;

  WeavingLoader() {
    super(WeavingLoader.class.getClassLoader());
    this.unwoven =
        new ClassLoader(getParent()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] classFile = originals.get(name);
            if (classFile == null) {
              throw new ClassNotFoundException(name);
            }
            return defineClass(name, classFile, 0, classFile.length);
          }
        };
  }

  /** Loads a class of the tests woven, and its nest with it. */
  static Class<?> load(Class<?> subject) {
    WeavingLoader loader = new WeavingLoader();
    Class<?> host = subject.getNestHost();
    loader.addNest(host);
    return loader.loadWoven(subject.getName());
  }

  /** Loads one class woven that exists only as bytes. */
  static Class<?> load(String name, byte[] classFile) {
    return new WeavingLoader().with(name, classFile).loadWoven(name);
  }

  /** Has another class, to be woven too. */
  WeavingLoader with(String name, byte[] classFile) {
    originals.put(name, classFile);
    return this;
  }

  Class<?> loadWoven(String name) {
    try {
      return Class.forName(name, true, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** The class file that was defined. */
  byte[] wovenBytes(String name) {
    return woven.get(name);
  }

  private void addNest(Class<?> host) {
    with(host.getName(), bytesOf(host));
    for (Class<?> member : host.getNestMembers()) {
      with(member.getName(), bytesOf(member));
    }
  }

  static byte[] bytesOf(Class<?> type) {
    String file = '/' + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!originals.containsKey(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) {
    byte[] original = originals.get(name);
    byte[] bytes = weaver.weave(original);
    if (bytes == null) {
      bytes = original;
    } else {
      verify(name, bytes);
    }
    woven.put(name, bytes);
    return defineClass(name, bytes, 0, bytes.length);
  }

  private void verify(String name, byte[] bytes) {
    StringWriter problems = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(bytes), unwoven, false, new PrintWriter(problems));
    if (problems.getBuffer().length() > 0) {
      throw new AssertionError(name + " does not verify:\n" + problems);
    }
  }
}
