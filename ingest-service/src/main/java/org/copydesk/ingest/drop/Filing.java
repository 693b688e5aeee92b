package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;

/// Puts files where they end: into `done/`, or into `failed/` with the reason beside them. A name
/// that is taken there gets the file's stamp, so that nothing is overwritten.
///
/// @param layout the folders
record Filing(Layout layout) {
  private static final String REASON = ".reason.txt";

  /// Files by the receipt.
  ///
  /// @return whether it went into `done/`
  boolean file(Claim claim, Receipt receipt) throws IOException {
    boolean fine =
        receipt.getOutcome() == Outcome.ACCEPTED
            || receipt.getOutcome() == Outcome.DUPLICATE
            || receipt.getOutcome() == Outcome.UNPACKED
            || receipt.getArticleVersion().isPresent();
    if (fine) {
      move(claim, free(layout.done(), claim));
    } else {
      fail(claim, reason(receipt));
    }
    return fine;
  }

  /// Files what failed. The reason is written first: a crash in between repeats it.
  ///
  /// @param reason what is wrong and what to do, for people
  void fail(Claim claim, String reason) throws IOException {
    Path target = free(layout.failed(), claim);
    write(target, claim, reason);
    move(claim, target);
  }

  /// Files what is still in `incoming/` and cannot be taken as it is.
  void refuse(Claim claim, String reason) throws IOException {
    Path target = free(layout.failed(), claim);
    write(target, claim, reason);
    Files.move(layout.incoming().resolve(claim.path()), target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(Path target, Claim claim, String reason) throws IOException {
    byte[] text = (reason + "\n").getBytes(UTF_8);
    try {
      write(FileNames.with(target, REASON), text);
    } catch (FileSystemException e) {
      // The name may be so long that nothing can be added to it.
      write(target.resolveSibling(claim.stamp() + REASON), text);
    }
  }

  private static void write(Path file, byte[] text) throws IOException {
    Files.write(
        file,
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static void move(Claim claim, Path target) throws IOException {
    claim.sendSidecarOut();
    Files.move(claim.file(), target, StandardCopyOption.ATOMIC_MOVE);
    moveSidecar(claim, target);
  }

  /// Files a sidecar whose file went before it.
  void follow(Claim claim) throws IOException {
    Path failed = layout.failed().resolve(claim.path());
    boolean there = Files.exists(failed, LinkOption.NOFOLLOW_LINKS);
    moveSidecar(claim, there ? failed : layout.done().resolve(claim.path()));
  }

  private static void moveSidecar(Claim claim, Path target) throws IOException {
    if (Files.exists(claim.sidecar(), LinkOption.NOFOLLOW_LINKS)) {
      Files.move(
          claim.sidecar(), FileNames.with(target, Claim.SIDECAR), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static Path free(Path folder, Claim claim) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is no folder");
    }
    Path parent = folder;
    int names = claim.path().getNameCount();
    for (int i = 0; i < names - 1; i++) {
      parent = child(parent, claim.path().getName(i));
    }
    Path target = parent.resolve(claim.path().getFileName());
    return Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        ? parent.resolve(FileNames.with(target, "~" + claim.stamp()).getFileName())
        : target;
  }

  /// A folder within a folder, beside a file or link that has its name.
  private static Path child(Path parent, Path name) throws IOException {
    Path child = parent.resolve(name);
    while (Files.exists(child, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      child = FileNames.with(child, "~");
    }
    if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(child);
    }
    return child;
  }

  private static String reason(Receipt receipt) {
    StringBuilder text = new StringBuilder(receipt.getOutcome().toString());
    receipt.getReasonCode().ifPresent(code -> text.append(" (").append(code).append(')'));
    Optional<String> reason = receipt.getReason();
    reason.ifPresent(why -> text.append('\n').append(why));
    return text.append("\nevent ")
        .append(receipt.getEventId())
        .append(" at ")
        .append(receipt.getRawTopic())
        .append('/')
        .append(receipt.getRawPartition())
        .append('/')
        .append(receipt.getRawOffset())
        .toString();
  }
}
