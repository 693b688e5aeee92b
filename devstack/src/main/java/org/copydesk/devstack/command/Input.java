package org.copydesk.devstack.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Channel;
import org.copydesk.news.Document;
import org.copydesk.news.RawEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Something to read without Kafka.
///
/// @param id what the manifest calls it
/// @param name the file's name, as it was given
/// @param url the document's address
/// @param content where its bytes come from
record Input(Optional<String> id, Optional<String> name, Optional<String> url, Content content) {
  /// Where the bytes of an input come from.
  sealed interface Content {
    /// A file.
    record InFile(Path path) implements Content {}

    /// The manifest itself: a story's body as it is.
    record Inline(String text) implements Content {}

    /// Nowhere.
    record Missing(String why) implements Content {}
  }

  static Input file(String name, Optional<String> url) {
    return new Input(Optional.empty(), Optional.of(name), url, new Content.InFile(Path.of(name)));
  }

  /// Reads a line of a manifest.
  ///
  /// @param folder the manifest's; its files may be named from there
  static Input of(String line, int number, @Nullable Path folder, Optional<String> url) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      Optional<String> file = text(node, "file");
      Optional<String> text = text(node, "text");
      Content content =
          text.<Content>map(Content.Inline::new)
              .or(() -> file.map(name -> new Content.InFile(resolved(name, folder))))
              .orElseGet(() ->
                  new Content.Missing(
                      "line %d of the manifest has neither \"file\" nor \"text\""
                          .formatted(number)));
      return new Input(text(node, "id"), file, text(node, "url").or(() -> url), content);
    } catch (JacksonException e) {
      return new Input(
          Optional.empty(),
          Optional.empty(),
          url,
          new Content.Missing(
              "line %d of the manifest is not JSON: %s".formatted(number, e.getOriginalMessage())));
    }
  }

  private static Path resolved(String name, @Nullable Path folder) {
    Path path = Path.of(name);
    return folder == null || Files.exists(path) ? path : folder.resolve(path);
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
  }

  /// Reads it as ingest-service does.
  ///
  /// @param mediaType of files; by their content where absent
  Reading read(Optional<String> mediaType) {
    try {
      return switch (content) {
        case Content.Inline(String text) ->
            DocumentReader.readBody(
                event("text/plain", text.getBytes(UTF_8)), SourceSettings.none());
        case Content.InFile(Path path) -> read(path, mediaType.orElse(MediaTypes.of(path)));
        case Content.Missing(String why) -> new Reading.Rejected("nothing-to-read", why);
      };
    } catch (NoSuchFileException e) {
      return new Reading.Rejected("no-such-file", e.getFile() + " does not exist");
    } catch (IOException e) {
      return new Reading.Rejected("unreadable-file", e.toString());
    }
  }

  private Reading read(Path file, String mediaType) throws IOException {
    Optional<Reading.Rejected> tooLarge = DocumentReader.tooLarge(Files.size(file));
    return tooLarge.isPresent()
        ? tooLarge.get()
        : DocumentReader.read(
            event(mediaType, Files.readAllBytes(file)), SourceSettings.none(), Optional.empty());
  }

  private RawEvent event(String mediaType, byte[] bytes) {
    return RawEvent.newBuilder()
        .setSource("file")
        .setItemId(name.or(() -> id).orElse("text"))
        .setChannel(Channel.FILE)
        .setUrl(url.orElse(null))
        .setContent(
            Document.newBuilder().setMediaType(mediaType).setBytes(ByteBuffer.wrap(bytes)).build())
        .build();
  }
}
