package org.copydesk.ingest.ninjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.news.AltId;
import org.copydesk.news.Media;
import org.copydesk.news.MediaKind;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Rights;
import org.copydesk.news.Subject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Reads ninjs 3 items (IPTC News in JSON).
public final class NinjsParser implements Parser {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final List<String> MAIN_ROLES =
      List.of("main", "full", "body", "headline", "text");

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    JsonNode item = read(document.text());
    Draft draft = new Draft("ninjs", "1");
    required(item);
    texts(draft, item);
    dates(draft, item);
    identity(draft, item);
    subjects(draft, item);
    media(draft, item);
    draft.declaredStatus(status(item));
    return draft;
  }

  private static JsonNode read(String text) throws UnreadableDocument {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableDocument(
          "invalid-json",
          "the document is not valid JSON: %s%s; send one ninjs item"
              .formatted(e.getOriginalMessage(), where(e)));
    }
  }

  /// Limits of the JSON parser, on nesting for one, name no place.
  private static String where(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static void required(JsonNode item) throws UnreadableDocument {
    if (!item.isObject()) {
      throw new UnreadableDocument(
          "not-ninjs",
          "the document is JSON but no object; send one ninjs item with uri, headlines and bodies");
    }
    if (string(item, "uri") == null) {
      throw new UnreadableDocument(
          "not-ninjs",
          "the item has no \"uri\", which ninjs requires; send ninjs 3, or text/plain or"
              + " text/html");
    }
    String type = string(item, "type");
    if (type != null && !type.equals("text")) {
      throw new UnreadableDocument(
          "unsupported-type",
          "the item is of type \"%s\"; only items of type \"text\" are articles".formatted(type));
    }
  }

  private static void texts(Draft draft, JsonNode item) throws UnreadableDocument {
    draft
        .fields()
        .setHeadline(
            value(item.path("headlines")).map(node -> plain(node)).orElse(string(item, "title")))
        .setStandfirst(value(item.path("descriptions")).map(node -> plain(node)).orElse(null))
        .setSlugline(string(item, "slugline"))
        .setLanguage(string(item, "language"))
        .setEdNote(string(item, "edNote"));
    String by = string(item, "by");
    if (by != null) {
      PrintedText.byline(draft, by);
    }
    Optional<JsonNode> body = value(item.path("bodies"));
    if (body.isPresent()) {
      String text = String.valueOf(string(body.get(), "value"));
      if (isHtml(body.get(), text)) {
        HtmlBlocks.of(text).forEach(piece -> draft.add(piece.kind(), piece.text()));
      } else {
        PrintedText.body(draft, text);
      }
    }
  }

  private static boolean isHtml(JsonNode body, String text) {
    String type = String.valueOf(string(body, "contentType"));
    return type.contains("html")
        || type.contains("xml")
        || text.stripLeading()
            .matches("(?is)^<(?:p|div|h\\d|article|html|!doctype|section|ul|body)\\b.*");
  }

  private static String plain(JsonNode node) {
    String text = String.valueOf(string(node, "value"));
    return isHtml(node, text) ? HtmlBlocks.plain(text) : text;
  }

  private static Optional<JsonNode> value(JsonNode values) {
    return values
        .valueStream()
        .filter(node -> string(node, "value") != null)
        .min(Comparator.comparingInt(NinjsParser::rank));
  }

  private static int rank(JsonNode node) {
    String role = string(node, "role");
    int at = role == null ? 0 : MAIN_ROLES.indexOf(role);
    return at < 0 ? MAIN_ROLES.size() : at;
  }

  private static void dates(Draft draft, JsonNode item) {
    draft.date(DateRole.CONTENT_CREATED, string(item, "contentCreated"));
    draft.date(DateRole.FIRST_CREATED, string(item, "firstCreated"));
    draft.date(DateRole.VERSION_CREATED, string(item, "versionCreated"));
    draft.date(DateRole.EMBARGOED_UNTIL, string(item, "embargoedUntil"));
    draft.date(DateRole.EXPIRES, string(item, "expires"));
  }

  private static void identity(Draft draft, JsonNode item) {
    draft.providerUri(string(item, "uri"));
    draft.itemVersion(string(item, "version"));
    List<AltId> ids = new ArrayList<>();
    for (JsonNode id : item.path("altIds")) {
      String value = string(id, "value");
      if (value != null) {
        ids.add(new AltId(Optional.ofNullable(string(id, "role")).orElse("id"), value));
      }
    }
    draft.fields().setAltIds(ids);
    if (item.path("urgency").isInt()) {
      draft.fields().setUrgency(item.path("urgency").intValue());
    }
    String holder = string(item, "copyrightHolder");
    String notice = string(item, "copyrightNotice");
    String terms = string(item, "usageTerms");
    if (holder != null || notice != null || terms != null) {
      draft.fields().setRights(new Rights(holder, notice, terms));
    }
  }

  private static void subjects(Draft draft, JsonNode item) {
    List<Subject> subjects = new ArrayList<>();
    for (JsonNode node : item.path("subjects")) {
      String uri = string(node, "uri");
      String code = string(node, "literal");
      boolean medtop = uri != null && (uri.contains("medtop") || uri.contains("mediatopic"));
      String last = uri == null ? code : medtop ? uri.replaceFirst("^.*[/:]", "") : uri;
      subjects.add(
          new Subject(medtop ? "medtop" : string(node, "creator"), last, string(node, "name")));
    }
    draft.fields().setSubjects(subjects);
    draft
        .fields()
        .setGenre(
            item.path("genres")
                .valueStream()
                .map(node -> string(node, "name"))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null));
    draft
        .fields()
        .setKeywords(
            Stream.concat(
                    item.path("keywords")
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue),
                    Stream.empty())
                .toList());
  }

  private static void media(Draft draft, JsonNode item) {
    List<Media> media = new ArrayList<>();
    for (JsonNode node : item.path("associations")) {
      MediaKind kind =
          switch (String.valueOf(string(node, "type"))) {
            case "picture" -> MediaKind.PICTURE;
            case "graphic" -> MediaKind.GRAPHIC;
            case "video" -> MediaKind.VIDEO;
            case "audio" -> MediaKind.AUDIO;
            default -> MediaKind.UNKNOWN;
          };
      if (kind == MediaKind.UNKNOWN) {
        continue;
      }
      JsonNode rendition =
          node.path("renditions").valueStream().findFirst().orElse(node.path("renditions"));
      media.add(
          Media.newBuilder()
              .setKind(kind)
              .setUrl(string(rendition, "href"))
              .setMediaType(string(rendition, "contentType"))
              .setCaption(value(node.path("descriptions")).map(NinjsParser::plain).orElse(null))
              .setCredit(string(node, "by"))
              .build());
    }
    draft.fields().setMedia(media);
  }

  private static @Nullable PubStatus status(JsonNode item) {
    return switch (String.valueOf(string(item, "pubStatus"))) {
      case "canceled", "cancelled" -> PubStatus.CANCELED;
      case "withheld" -> PubStatus.WITHHELD;
      case "usable" -> PubStatus.USABLE;
      default -> null;
    };
  }

  private static @Nullable String string(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }
}
