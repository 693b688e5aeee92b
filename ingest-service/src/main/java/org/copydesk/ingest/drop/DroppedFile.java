package org.copydesk.ingest.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.normalize.ItemId;
import org.copydesk.ingest.receive.EventIds;
import org.copydesk.ingest.receive.JsonFields;
import org.copydesk.ingest.receive.Refused;
import org.copydesk.news.Action;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;

/// Reads dropped files. Nothing but the file and its sidecar goes into the event and its id, so
/// that reading it again after a restart gives the same.
///
/// @param name the file's path below its source's folder
record DroppedFile(Claim claim, String source, String name) {
  private static final Map<String, Action> NOTICES =
      Map.of(".kill", Action.KILL, ".withhold", Action.WITHHOLD, ".release", Action.RELEASE);
  private static final int LONGEST_REASON = 4096;

  /// A file that is still being written.
  private static final class Changed extends Exception {}

  /// Reads a file that was taken.
  static FileEvent read(Claim claim) {
    Path incoming = claim.layout().incoming();
    Optional<String> path = FileNames.text(incoming, incoming.resolve(claim.path()));
    if (path.isEmpty()) {
      return new FileEvent.Unusable("the file's name is not UTF-8; rename it");
    }
    int slash = path.get().indexOf('/');
    if (slash < 0) {
      return new FileEvent.Unusable(
          "the file lies in no source's folder; put it into incoming/SOURCE/, where SOURCE is the source's short name");
    }
    try {
      return new DroppedFile(claim, path.get().substring(0, slash), path.get().substring(slash + 1))
          .event(bytes(claim.file()));
    } catch (Changed _) {
      return new FileEvent.Unfinished();
    } catch (Refused e) {
      return new FileEvent.Unusable(String.valueOf(e.getMessage()));
    } catch (AccessDeniedException _) {
      return new FileEvent.Unusable("the file may not be read; give ingest-service the permission");
    } catch (IOException e) {
      return new FileEvent.Unusable("the file cannot be read (%s); drop it again".formatted(e));
    }
  }

  private static byte[] bytes(Path file) throws IOException, Refused, Changed {
    BasicFileAttributes before = attributes(file);
    if (before.isSymbolicLink()) {
      throw new Refused("it is a symbolic link; links are not followed, drop the file itself");
    }
    if (!before.isRegularFile()) {
      throw new Refused("it is no regular file");
    }
    var tooLarge = DocumentReader.tooLarge(before.size());
    if (tooLarge.isPresent()) {
      throw new Refused(tooLarge.get().reason());
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) before.size() + 1);
    try (SeekableByteChannel in =
        Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {}
    }
    BasicFileAttributes after = attributes(file);
    if (bytes.position() != before.size()
        || after.size() != before.size()
        || !after.lastModifiedTime().equals(before.lastModifiedTime())) {
      throw new Changed();
    }
    byte[] content = new byte[bytes.position()];
    bytes.flip().get(content);
    return content;
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private FileEvent event(byte[] bytes) throws IOException, Refused, Changed {
    Action action = Action.CONTENT;
    String id = name;
    for (Map.Entry<String, Action> notice : NOTICES.entrySet()) {
      if (name.endsWith(notice.getKey())) {
        action = notice.getValue();
        id = name.substring(0, name.length() - notice.getKey().length());
      }
    }
    Optional<JsonFields> sidecar = sidecar();
    RawEvent.Builder event =
        RawEvent.newBuilder()
            .setSource(source)
            .setItemId(id)
            .setChannel(Channel.FILE)
            .setReceivedAt(Instant.now())
            .setAction(action);
    if (sidecar.isPresent()) {
      sidecar.get().text("itemId").ifPresent(event::setItemId);
      event.setItemVersion(sidecar.get().text("version", 255).orElse(null));
      event.setUrl(sidecar.get().text("url", LONGEST_REASON).orElse(null));
    }
    if (!ItemId.isValid(event.getItemId())) {
      throw new Refused(
          "the item id is blank, longer than 1024 characters or has control characters; rename the file, or name the item in a sidecar");
    }
    if (action == Action.CONTENT) {
      event.setContent(document(bytes, sidecar));
    } else {
      event.setReason(reason(bytes, action));
    }
    return new FileEvent.Ready(event.setEventId(EventIds.of(event.build())).build());
  }

  private Optional<JsonFields> sidecar() throws IOException, Refused, Changed {
    if (!Files.exists(claim.sidecar(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    byte[] bytes = bytes(claim.sidecar());
    try {
      JsonFields fields = JsonFields.of(bytes, 0, bytes.length);
      fields.check(Set.of("itemId", "version", "url", "mediaType", "charset"));
      return Optional.of(fields);
    } catch (Refused e) {
      throw new Refused("the sidecar cannot be read: " + e.getMessage());
    }
  }

  private Document document(byte[] bytes, Optional<JsonFields> sidecar) throws Refused {
    if (bytes.length == 0) {
      throw new Refused("the file is empty");
    }
    Optional<String> mediaType = Optional.empty();
    Optional<String> charset = Optional.empty();
    if (sidecar.isPresent()) {
      mediaType = sidecar.get().text("mediaType", 255);
      charset = sidecar.get().text("charset", 64);
    }
    return Document.newBuilder()
        .setMediaType(mediaType.orElseGet(() -> MediaTypeHint.of(name)))
        .setCharset(charset.orElse(null))
        .setBytes(ByteBuffer.wrap(bytes))
        .build();
  }

  private static @org.jspecify.annotations.Nullable String reason(byte[] bytes, Action action)
      throws Refused {
    try {
      String reason = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
      if (reason.length() > LONGEST_REASON) {
        throw new Refused("the reason has more than %d characters".formatted(LONGEST_REASON));
      }
      if (reason.isEmpty() && action != Action.RELEASE) {
        throw new Refused(
            "the file is empty; write the reason into it, for the people who must act on it");
      }
      return reason.isEmpty() ? null : reason;
    } catch (CharacterCodingException _) {
      throw new Refused("the reason is not UTF-8");
    }
  }
}
