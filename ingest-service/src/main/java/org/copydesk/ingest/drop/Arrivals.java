package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Looks into `incoming/` for files that are finished: those whose size, time and identity have not
/// changed between two looks that lie far enough apart. The file's own time is compared with itself
/// only; clocks that go wrong, here or on a file server, make no difference.
final class Arrivals {
  private static final int MOST_FILES = 20_000;
  private static final int DEEPEST = 32;

  /// A writer that has only opened its file so far gets more time.
  private static final Duration EMPTY_SETTLE = Duration.ofSeconds(10);

  private static final Set<String> UNFINISHED =
      Set.of(".part", ".tmp", ".temp", ".filepart", ".crdownload", ".swp", "~");

  private record Seen(long size, FileTime time, @Nullable Object key, long since) {
    boolean isSame(BasicFileAttributes now) {
      return size == now.size()
          && time.equals(now.lastModifiedTime())
          && java.util.Objects.equals(key, now.fileKey());
    }
  }

  private record Finished(Path path, FileTime time) {}

  private final Path incoming;
  private final Duration settle;
  private final Consumer<Path> folders;
  private Map<Path, Seen> seen = new HashMap<>();
  private boolean unsettled;

  /// Looks into a folder.
  ///
  /// @param folders is told of each folder there is
  Arrivals(Path incoming, Duration settle, Consumer<Path> folders) {
    this.incoming = incoming;
    this.settle = settle;
    this.folders = folders;
  }

  /// Looks once.
  ///
  /// @param busy files that are not to be taken yet
  /// @param now in nanoseconds, from any origin
  /// @return paths below `incoming/` of finished files, the oldest first
  List<Path> look(Predicate<Path> busy, long now) throws IOException {
    Map<Path, Seen> found = new HashMap<>();
    List<Finished> finished = new ArrayList<>();
    unsettled = false;
    Files.walkFileTree(
        incoming,
        EnumSet.noneOf(FileVisitOption.class),
        DEEPEST,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(incoming) && isUnfinished(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            folders.accept(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Path path = incoming.relativize(file);
            if (attributes.isDirectory() || isUnfinished(file) || busy.test(path)) {
              return FileVisitResult.CONTINUE;
            }
            Seen before = seen.get(path);
            Seen is = before != null && before.isSame(attributes) ? before : seen(attributes, now);
            found.put(path, is);
            if (isSettled(is, attributes, now)) {
              finished.add(new Finished(path, is.time));
            } else {
              unsettled = true;
            }
            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Gone again, or not readable: the next look tells.
            return FileVisitResult.CONTINUE;
          }
        });
    seen = found;
    finished.sort(Comparator.comparing(Finished::time).thenComparing(Finished::path));
    return finished.stream().map(Finished::path).toList();
  }

  /// Whether the last look saw files that may be finished soon.
  boolean isUnsettled() {
    return unsettled;
  }

  private static Seen seen(BasicFileAttributes attributes, long now) {
    return new Seen(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), now);
  }

  private boolean isSettled(Seen file, BasicFileAttributes attributes, long now) {
    boolean empty = attributes.isRegularFile() && attributes.size() == 0;
    Duration needed = empty && !settle.isZero() ? settle.plus(EMPTY_SETTLE) : settle;
    return now - file.since >= needed.toNanos();
  }

  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.startsWith(".")
        || name.endsWith(Claim.SIDECAR)
        || UNFINISHED.stream().anyMatch(name::endsWith);
  }
}
