package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;

/// Tells when something happens in folders. Only a hint that saves waiting: such messages get lost,
/// and do not come at all from some file servers.
final class FolderWatch implements AutoCloseable {
  private static final int MOST_FOLDERS = 1_000;

  private final WatchService service;
  private final Runnable hint;
  private final Set<Path> watched = new HashSet<>();

  /// Watches for folders on the file system of a folder.
  ///
  /// @param hint is run, on a thread of its own, when something happens
  FolderWatch(Path folder, Runnable hint) throws IOException {
    this.service = folder.getFileSystem().newWatchService();
    this.hint = hint;
    Thread.ofVirtual().name("drop-folder-watch").start(this::run);
  }

  /// Watches a folder too, where there is room for another.
  void add(Path folder) {
    if (watched.size() < MOST_FOLDERS && watched.add(folder)) {
      try {
        folder.register(
            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      } catch (IOException _) {
        // It is looked into all the same, a little later.
        watched.remove(folder);
      }
    }
  }

  private void run() {
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents();
        key.reset();
        hint.run();
      }
    } catch (ClosedWatchServiceException | InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
