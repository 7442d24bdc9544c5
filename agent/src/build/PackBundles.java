import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs all classes and resources below one folder into the two bundles of the agent's jar, in
 * another folder. The layout is that of {@code dev.gordian.boot.Bundle}.
 */
class PackBundles {

  /** Only {@code java -jar} needs these; they are not read when the agent starts. */
  private static final List<String> TOOLS =
      List.of(
          "com/fasterxml/jackson/annotation/",
          "com/fasterxml/jackson/databind/",
          "dev/gordian/reports/",
          "gordian-reports.properties",
          "picocli/");

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Map<Boolean, List<Path>> files;
    try (Stream<Path> all = Files.walk(from)) {
      files =
          all.filter(Files::isRegularFile)
              .collect(partitioningBy(file -> isTool(name(from, file))));
    }
    try (OutputStream out = Files.newOutputStream(to.resolve("gordian-agent.bundle"))) {
      pack(from, files.get(false), out);
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(to.resolve("gordian-tools.bundle.gz")))) {
      pack(from, files.get(true), out);
    }
  }

  private static boolean isTool(String name) {
    return TOOLS.stream().anyMatch(name::startsWith);
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void pack(Path folder, List<Path> files, OutputStream out) throws IOException {
    SortedMap<Integer, String> names =
        files.stream()
            .map(file -> name(folder, file))
            .collect(toMap(String::hashCode, name -> name, PackBundles::refuse, TreeMap::new));
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream indexData = new DataOutputStream(index);
    DataOutputStream contentData = new DataOutputStream(content);
    for (Map.Entry<Integer, String> name : names.entrySet()) {
      indexData.writeInt(name.getKey());
      indexData.writeInt(content.size());
      writeWithLength(name.getValue().getBytes(StandardCharsets.US_ASCII), contentData);
      writeWithLength(Files.readAllBytes(folder.resolve(name.getValue())), contentData);
    }
    DataOutputStream numbers = new DataOutputStream(out);
    numbers.writeInt(names.size());
    numbers.writeInt(content.size());
    index.writeTo(out);
    content.writeTo(out);
  }

  private static void writeWithLength(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String refuse(String one, String other) {
    throw new IllegalStateException(
        one + " and " + other + " have the same hash code; rename one of them");
  }
}
