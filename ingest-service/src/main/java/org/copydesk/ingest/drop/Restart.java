package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.RawPosition;

/// What a process before this one left in `working/`: files whose event lies in the log wait for
/// its receipt, files of which nobody knows are looked for in the log, and are sent where they are
/// not there.
///
/// @param claims of files, the oldest first
/// @param ahead sidecars whose files did not follow them in
/// @param behind sidecars that did not follow their files out
record Restart(List<Claim> claims, List<Claim> ahead, List<Claim> behind) {
  /// Clocks of a producer and its broker, and a queue in between.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  static Restart of(Layout layout) throws IOException {
    List<Claim> claims = new ArrayList<>();
    List<Claim> in = new ArrayList<>();
    List<Claim> out = new ArrayList<>();
    try (Stream<Path> found = Files.walk(layout.working())) {
      for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          tidy(layout, file);
        } else {
          switch (Claim.find(layout, file)) {
            case Claim.Found.Taken(Claim claim) -> claims.add(claim);
            case Claim.Found.Sidecar(Claim claim, boolean leaves) -> (leaves ? out : in).add(claim);
            case Claim.Found.Foreign() -> {}
          }
        }
      }
    }
    claims.sort(Comparator.comparingLong(Claim::stamp));
    Set<Long> stamps = claims.stream().map(Claim::stamp).collect(Collectors.toSet());
    in.removeIf(sidecar -> stamps.contains(sidecar.stamp()));
    out.removeIf(sidecar -> stamps.contains(sidecar.stamp()));
    return new Restart(claims, in, out);
  }

  private static void tidy(Layout layout, Path folder) throws IOException {
    try {
      if (!folder.equals(layout.working())) {
        Files.delete(folder);
      }
    } catch (DirectoryNotEmptyException _) {
      // Files are on their way through it.
    }
  }

  /// When the oldest of the files was taken, or else now.
  Instant since() {
    Instant oldest =
        claims.isEmpty() ? Instant.now() : Instant.ofEpochMilli(claims.getFirst().stamp());
    return oldest.minus(MARGIN);
  }

  /// Goes on where the process before ended.
  void resume(DropWork work, Filing filing, Recall recall) throws IOException {
    for (Claim sidecar : ahead) {
      sidecar.giveSidecarBack();
    }
    for (Claim sidecar : behind) {
      filing.follow(sidecar);
    }
    Map<Claim, String> unknown = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.place().isEmpty()
          && DroppedFile.read(claim) instanceof FileEvent.Ready(var event)) {
        unknown.put(claim, event.getEventId().orElseThrow());
      }
    }
    Map<String, RawPosition> found =
        unknown.isEmpty() ? Map.of() : recall.find(Set.copyOf(unknown.values()), since());
    for (Claim claim : claims) {
      RawPosition at = unknown.containsKey(claim) ? found.get(unknown.get(claim)) : null;
      if (claim.place().isPresent()) {
        work.expect(claim);
      } else if (at != null) {
        work.expect(claim.written(at));
      } else {
        work.send(claim);
      }
    }
  }
}
