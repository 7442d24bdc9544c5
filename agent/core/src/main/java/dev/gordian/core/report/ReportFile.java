package dev.gordian.core.report;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/**
 * A file of the report on disk. It is replaced as a whole: a reader, or a JVM that is killed in the
 * middle, finds the previous report or the new one. {@code java.io} only: the default file system
 * provider may be the program's own.
 */
public final class ReportFile {

  private final File file;

  /** {@code %p} in the path stands for the process id. */
  public ReportFile(String path, long pid) {
    this.file = new File(path.replace("%p", Long.toString(pid))).getAbsoluteFile();
  }

  /** Makes missing folders and tries whether the report can be written; says why if not. */
  public void check() throws IOException {
    if (file.isDirectory()) {
      throw new IOException("it is a folder");
    }
    File folder = file.getParentFile();
    if (folder != null && !folder.isDirectory() && !folder.mkdirs() && !folder.isDirectory()) {
      throw new IOException("folder " + folder + " cannot be made");
    }
    File temporary = temporary();
    new FileOutputStream(temporary).close();
    if (!temporary.delete()) {
      throw new IOException("files in " + folder + " cannot be replaced");
    }
    if (file.exists() && !file.canWrite()) {
      throw new IOException("it is write-protected");
    }
  }

  /** Replaces the report. */
  public void write(byte[] content) throws IOException {
    File temporary = temporary();
    try (FileOutputStream out = new FileOutputStream(temporary)) {
      out.write(content);
    }
    if (!temporary.renameTo(file)) {
      // Windows does not rename onto an existing file.
      if (!file.delete() || !temporary.renameTo(file)) {
        throw new IOException("cannot rename " + temporary + " to " + file);
      }
    }
  }

  private File temporary() {
    return new File(file.getPath() + ".tmp");
  }

  @Override
  public String toString() {
    return file.getPath();
  }
}
