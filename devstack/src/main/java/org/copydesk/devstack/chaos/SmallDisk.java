package org.copydesk.devstack.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.copydesk.devstack.process.StackException;

/// A small file system in memory that can be filled. Making one takes the rights of root.
///
/// @param folder where it is mounted
record SmallDisk(Path folder) implements AutoCloseable {
  private static final int MEBIBYTES = 192;
  private static final int PIECE = 1 << 20;
  private static final int SECONDS = 10;

  /// Mounts one over a folder; absent where that is not allowed.
  static Optional<SmallDisk> over(Path folder) {
    try {
      Files.createDirectories(folder);
      boolean mounted =
          run("mount", "-t", "tmpfs", "-o", "size=" + MEBIBYTES + "m", "tmpfs", folder.toString());
      return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
    } catch (IOException e) {
      throw new StackException("cannot make " + folder, e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  /// Writes until there is no room.
  void fill() {
    byte[] piece = new byte[PIECE];
    for (int length = PIECE; length > 0; length /= PIECE) {
      try (OutputStream out =
          Files.newOutputStream(
              filler(),
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND)) {
        while (true) {
          out.write(piece, 0, length);
        }
      } catch (IOException _) {
        // That there is no room any more is what was wanted.
      }
    }
  }

  /// Makes room.
  void empty() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException e) {
      throw new StackException("cannot delete " + filler(), e);
    }
  }

  /// Takes it away with all that it holds; processes that use it must have ended.
  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new StackException("%s is still mounted; umount it".formatted(folder));
    }
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted", e);
    }
  }
}
