package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
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
    List<Path> files;
    try (Stream<Path> found = Files.walk(layout.working())) {
      files = found.filter(file -> !Files.isDirectory(file)).toList();
    }
    List<Claim> claims =
        files.stream()
            .flatMap(file -> Claim.of(layout, file).stream())
            .sorted(Comparator.comparingLong(Claim::stamp))
            .toList();
    Set<Path> owned = claims.stream().map(Claim::sidecar).collect(Collectors.toSet());
    files = files.stream().filter(file -> !owned.contains(file)).toList();
    List<Claim> behind = sidecars(layout, files, Claim.SIDECAR_ON_ITS_WAY_OUT);
    List<Claim> ahead =
        sidecars(layout, files, Claim.SIDECAR).stream()
            .filter(claim -> !behind.contains(claim))
            .toList();
    return new Restart(claims, ahead, behind);
  }

  private static List<Claim> sidecars(Layout layout, List<Path> files, String suffix) {
    List<Claim> found = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(suffix)) {
        String stamp = name.substring(0, name.length() - suffix.length());
        Claim.of(layout, file.resolveSibling(stamp + ".taken")).ifPresent(found::add);
      }
    }
    return found;
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
      sidecar.tidy();
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
