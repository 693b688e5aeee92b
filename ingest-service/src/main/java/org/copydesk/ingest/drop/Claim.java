package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.RawPosition;

/// A file that was taken. It lies below `working/` as it lay below `incoming/`, and what goes
/// before its name says how far it is: `STAMP.taken~NAME` until the brokers have its event, then
/// `STAMP.TOPIC@PARTITION@OFFSET~NAME` until the receipt comes. Its sidecar lies beside it as
/// `STAMP.meta~NAME`, on its way out as `STAMP.out~NAME`. So a restart knows everything from the
/// names.
///
/// @param path the file's path below `incoming/`
/// @param stamp when it was taken, in milliseconds, and no two alike
/// @param place where its event lies in the log; absent until the brokers have it
record Claim(Layout layout, Path path, long stamp, Optional<RawPosition> place) {
  static final String SIDECAR = ".meta.json";

  /// Bytes of a name; 255 are allowed, and the longest beginning must fit.
  static final int LONGEST_NAME = 190;

  private static final String META = ".meta";
  private static final String OUT = ".out";
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<stamp>\\d{1,15})\\.(?:(?<state>taken|meta|out)"
              + "|(?<topic>[A-Za-z0-9._-]+)@(?<partition>\\d{1,9})@(?<offset>\\d{1,18}))~");

  /// What a file in `working/` is.
  sealed interface Found {
    /// A file that was taken.
    record Taken(Claim claim) implements Found {}

    /// A sidecar.
    ///
    /// @param claim its file, as it was when it was taken
    /// @param out whether they were on their way out
    record Sidecar(Claim claim, boolean out) implements Found {}

    /// None of ours.
    record Foreign() implements Found {}
  }

  /// Takes a file out of `incoming/`, with its sidecar. The sidecar goes first: without it the file
  /// would be another item.
  ///
  /// @return absent where the file is gone
  static Optional<Claim> take(Layout layout, Path path, long stamp) throws IOException {
    Claim claim = new Claim(layout, path, stamp, Optional.empty());
    Path incoming = layout.incoming().resolve(path);
    Path sidecar = FileNames.with(incoming, SIDECAR);
    Path folder = Objects.requireNonNull(layout.working().resolve(path).getParent());
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(folder);
    }
    try {
      if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(sidecar, claim.sidecar(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(incoming, claim.file(), StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(claim);
    } catch (NoSuchFileException _) {
      claim.giveSidecarBack();
      return Optional.empty();
    }
  }

  /// What a file in `working/` is.
  static Found find(Layout layout, Path file) {
    Matcher name = BEGINNING.matcher(file.getFileName().toString());
    if (!name.lookingAt()) {
      return new Found.Foreign();
    }
    long stamp = Long.parseLong(name.group("stamp"));
    Path path = layout.working().relativize(FileNames.without(file, name.end()));
    String state = name.group("state");
    if (state != null) {
      Claim claim = new Claim(layout, path, stamp, Optional.empty());
      return switch (state) {
        case "taken" -> new Found.Taken(claim);
        default -> new Found.Sidecar(claim, state.equals("out"));
      };
    }
    RawPosition place =
        new RawPosition(
            name.group("topic"),
            Integer.parseInt(name.group("partition")),
            Long.parseLong(name.group("offset")),
            Instant.ofEpochMilli(stamp));
    return new Found.Taken(new Claim(layout, path, stamp, Optional.of(place)));
  }

  /// Remembers where the event lies.
  Claim written(RawPosition at) throws IOException {
    Claim written = new Claim(layout, path, stamp, Optional.of(at));
    Files.move(file(), written.file(), StandardCopyOption.ATOMIC_MOVE);
    return written;
  }

  /// Puts a sidecar back whose file did not follow.
  void giveSidecarBack() throws IOException {
    Path back = FileNames.with(layout.incoming().resolve(path), SIDECAR);
    if (Files.exists(sidecar(), LinkOption.NOFOLLOW_LINKS)
        && !Files.exists(back, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectories(back.getParent());
      Files.move(sidecar(), back, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  Path file() {
    return named(
        place
            .map(at -> "." + at.topic() + "@" + at.partition() + "@" + at.offset())
            .orElse(".taken"));
  }

  /// Its sidecar, whether or not there is one.
  Path sidecar() {
    Path out = named(OUT);
    return Files.exists(out, LinkOption.NOFOLLOW_LINKS) ? out : named(META);
  }

  /// Marks the sidecar, so that one that is left alone is not taken for one whose file is to come.
  void sendSidecarOut() throws IOException {
    Path in = named(META);
    if (Files.exists(in, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(in, named(OUT), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Path named(String state) {
    return FileNames.after(stamp + state + "~", layout.working().resolve(path));
  }
}
