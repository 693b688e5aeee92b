package org.copydesk.ingest.drop;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.RawPosition;

/// A file that was taken. It lies in a folder of its own, `working/` and its path below
/// `incoming/`, and its name says how far it is: `STAMP.taken` until the brokers have its event,
/// then `STAMP.TOPIC@PARTITION@OFFSET` until the receipt comes. A sidecar lies beside it as
/// `STAMP.meta.json`, on its way out as `STAMP.out.meta.json`. So a restart knows everything from
/// the names.
///
/// @param path the file's path below `incoming/`
/// @param stamp when it was taken, in milliseconds, and no two alike
/// @param place where its event lies in the log; absent until the brokers have it
record Claim(Layout layout, Path path, long stamp, Optional<RawPosition> place) {
  static final String SIDECAR = ".meta.json";
  static final String SIDECAR_ON_ITS_WAY_OUT = ".out.meta.json";
  private static final Pattern NAME =
      Pattern.compile("(\\d{1,19})\\.(?:taken|([A-Za-z0-9._-]+)@(\\d{1,9})@(\\d{1,18}))");

  /// Takes a file out of `incoming/`, with its sidecar. The sidecar goes first: without it the file
  /// would be another item.
  ///
  /// @return absent where the file is gone
  static Optional<Claim> take(Layout layout, Path path, long stamp) throws IOException {
    Claim claim = new Claim(layout, path, stamp, Optional.empty());
    Path incoming = layout.incoming().resolve(path);
    Path sidecar = FileNames.with(incoming, SIDECAR);
    Files.createDirectories(claim.folder());
    try {
      if (Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(sidecar, claim.sidecar(), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(incoming, claim.file(), StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(claim);
    } catch (NoSuchFileException _) {
      claim.giveSidecarBack();
      claim.tidy();
      return Optional.empty();
    }
  }

  /// The claim behind a file in `working/`; absent for a sidecar, and for what is none of ours.
  static Optional<Claim> of(Layout layout, Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return Optional.empty();
    }
    long stamp = Long.parseLong(name.group(1));
    Optional<RawPosition> place =
        Optional.ofNullable(name.group(2))
            .map(topic ->
                new RawPosition(
                    topic,
                    Integer.parseInt(name.group(3)),
                    Long.parseLong(name.group(4)),
                    Instant.ofEpochMilli(stamp)));
    Path path = layout.working().relativize(file.getParent());
    return Optional.of(new Claim(layout, path, stamp, place));
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

  private Path folder() {
    return layout.working().resolve(path);
  }

  Path file() {
    return folder()
        .resolve(
            stamp
                + place
                    .map(at -> "." + at.topic() + "@" + at.partition() + "@" + at.offset())
                    .orElse(".taken"));
  }

  /// Its sidecar, whether or not there is one.
  Path sidecar() {
    Path out = folder().resolve(stamp + SIDECAR_ON_ITS_WAY_OUT);
    return Files.exists(out, LinkOption.NOFOLLOW_LINKS) ? out : folder().resolve(stamp + SIDECAR);
  }

  /// Marks the sidecar, so that one that is left alone is not taken for one whose file is to come.
  void sendSidecarOut() throws IOException {
    Path out = folder().resolve(stamp + SIDECAR_ON_ITS_WAY_OUT);
    if (Files.exists(sidecar(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(sidecar(), out, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /// Removes the folders that it leaves empty.
  void tidy() throws IOException {
    try {
      for (Path empty = folder(); !empty.equals(layout.working()); empty = empty.getParent()) {
        Files.deleteIfExists(empty);
      }
    } catch (DirectoryNotEmptyException _) {
      // Others are on their way through it.
    }
  }
}
