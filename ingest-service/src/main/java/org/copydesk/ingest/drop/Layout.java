package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The folders below the drop folder. All lie on one file system, so that files move by renaming.
///
/// @param root the drop folder
record Layout(Path root) {
  /// Where writers put files: `incoming/SOURCE/…`.
  Path incoming() {
    return root.resolve("incoming");
  }

  /// Files on their way.
  Path working() {
    return root.resolve("working");
  }

  /// Files whose event was accepted.
  Path done() {
    return root.resolve("done");
  }

  /// Files that made no event, or whose event was refused, each with the reason beside it.
  Path failed() {
    return root.resolve("failed");
  }

  /// Makes the folders.
  ///
  /// @throws IOException also where one of them is a link: it could lead outside
  void make() throws IOException {
    for (Path folder : new Path[] {incoming(), working(), done(), failed()}) {
      Files.createDirectories(folder);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(folder + " is a link; make it a folder");
      }
    }
  }

  /// The right to work on the folder, which one process has at a time; closing gives it back, and
  /// so does the end of the process.
  interface Turn extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /// Takes the turn; absent where another process has it.
  Optional<Turn> turn() throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(channel::close);
      }
    } catch (OverlappingFileLockException _) {
      // Another drop folder of this very process has it.
    }
    channel.close();
    return Optional.empty();
  }
}
