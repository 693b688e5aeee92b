package org.copydesk.ingest.receive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.gate.SourceGate;
import org.copydesk.news.Action;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.RawEvent;

/// Events as JSON objects: a document as `text` or `base64`, a `ninjs` item as it is, an `article`
/// in fields, or a notice.
public final class JsonEvent {
  private static final Set<String> KNOWN =
      Set.of(
          "itemId",
          "version",
          "action",
          "reason",
          "url",
          "mediaType",
          "charset",
          "text",
          "base64",
          "ninjs",
          "article",
          "idempotencyKey");
  private static final List<String> CONTENTS = List.of("text", "base64", "ninjs", "article");
  private static final Set<Action> REASON_IS_OPTIONAL =
      Set.of(Action.RELEASE, Action.REINSTATE_SOURCE);
  private static final int LONGEST = 4096;
  private static final int LONGEST_VERSION = 255;

  private JsonEvent() {}

  /// Reads one.
  ///
  /// @throws Refused where it is none
  public static RawEvent.Builder of(String source, JsonFields fields) throws Refused {
    fields.check(KNOWN);
    Action action = action(fields);
    RawEvent.Builder event =
        RawEvent.newBuilder()
            .setSource(source)
            .setItemId(SourceGate.concerns(action) ? noItem(fields) : item(fields))
            .setItemVersion(fields.text("version", LONGEST_VERSION).orElse(null))
            .setUrl(fields.text("url", LONGEST).orElse(null))
            .setReason(fields.text("reason", LONGEST).orElse(null))
            .setAction(action);
    List<String> contents = CONTENTS.stream().filter(fields::has).toList();
    if (action == Action.CONTENT) {
      return event.setContent(content(fields, contents));
    }
    if (!contents.isEmpty()) {
      throw new Refused(
          Problem.badRequest("a notice has no content; leave %s away".formatted(contents)));
    }
    if (!REASON_IS_OPTIONAL.contains(action) && fields.text("reason", LONGEST).isEmpty()) {
      throw new Refused(
          Problem.badRequest("\"reason\" is missing, for the people who must act on the notice"));
    }
    return event;
  }

  private static String item(JsonFields fields) throws Refused {
    return ItemPath.checked(
        fields
            .text("itemId")
            .orElseThrow(() -> new Refused(Problem.badRequest("\"itemId\" is missing"))));
  }

  private static String noItem(JsonFields fields) throws Refused {
    if (fields.has("itemId")) {
      throw new Refused(
          Problem.badRequest(
              "the action is about the whole source; leave \"itemId\" away, or kill the one item"));
    }
    return "";
  }

  private static Action action(JsonFields fields) throws Refused {
    String name = fields.text("action").orElse("CONTENT").toUpperCase(Locale.ROOT);
    return switch (name) {
      case "CONTENT" -> Action.CONTENT;
      case "KILL" -> Action.KILL;
      case "WITHHOLD" -> Action.WITHHOLD;
      case "RELEASE" -> Action.RELEASE;
      case "WITHDRAW_SOURCE" -> Action.WITHDRAW_SOURCE;
      case "REINSTATE_SOURCE" -> Action.REINSTATE_SOURCE;
      default ->
          throw new Refused(
              Problem.badRequest(
                  "\"action\" must be CONTENT, KILL, WITHHOLD, RELEASE, WITHDRAW_SOURCE or REINSTATE_SOURCE"));
    };
  }

  private static Object content(JsonFields fields, List<String> contents) throws Refused {
    if (contents.size() != 1) {
      throw new Refused(
          Problem.badRequest("send the content as exactly one of %s".formatted(CONTENTS)));
    }
    return switch (contents.getFirst()) {
      case "article" -> article(fields.object("article"));
      case "ninjs" ->
          document(
              new ContentType("application/vnd.iptc.ninjs+json", Optional.of("UTF-8")),
              fields.object("ninjs").json());
      case "base64" ->
          document(declared(fields, fields.text("charset", 64)), bytes(fields.text("base64")));
      default ->
          document(
              declared(fields, Optional.of("UTF-8")),
              fields.text("text").orElse("").getBytes(UTF_8));
    };
  }

  private static ContentType declared(JsonFields fields, Optional<String> charset) throws Refused {
    ContentType type = ContentType.of(fields.text("mediaType").orElse(""));
    return new ContentType(type.mediaType(), charset.or(type::charset));
  }

  private static byte[] bytes(Optional<String> base64) throws Refused {
    try {
      return Base64.getDecoder().decode(base64.orElse(""));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.badRequest("\"base64\" is not Base64: " + e.getMessage()));
    }
  }

  private static Document document(ContentType type, byte[] bytes) throws Refused {
    if (bytes.length == 0) {
      throw new Refused(Problem.badRequest("the document is empty"));
    }
    checkSize(bytes.length);
    return Document.newBuilder()
        .setMediaType(type.mediaType())
        .setCharset(type.charset().orElse(null))
        .setBytes(ByteBuffer.wrap(bytes))
        .build();
  }

  private static PlainArticle article(JsonFields fields) throws Refused {
    fields.check(
        Set.copyOf(
            PlainArticle.getClassSchema().getFields().stream()
                .map(field -> field.name())
                .toList()));
    checkSize(fields.json().length);
    return PlainArticle.newBuilder()
        .setHeadline(fields.text("headline").orElse(null))
        .setSection(fields.text("section").orElse(null))
        .setByline(fields.text("byline").orElse(null))
        .setPublished(fields.text("published").orElse(null))
        .setBody(
            fields
                .text("body")
                .orElseThrow(() -> new Refused(Problem.badRequest("the article has no \"body\""))))
        .setStandfirst(fields.text("standfirst").orElse(null))
        .setSlugline(fields.text("slugline").orElse(null))
        .setLanguage(fields.text("language").orElse(null))
        .setEmbargoedUntil(fields.text("embargoedUntil").orElse(null))
        .setEdNote(fields.text("edNote").orElse(null))
        .setKeywords(fields.texts("keywords"))
        .setCopyrightHolder(fields.text("copyrightHolder").orElse(null))
        .build();
  }

  private static void checkSize(long bytes) throws Refused {
    if (bytes > DocumentReader.MAX_DOCUMENT_BYTES) {
      throw new Refused(
          Problem.tooLarge(
              "a document may have at most %d bytes".formatted(DocumentReader.MAX_DOCUMENT_BYTES)));
    }
  }
}
