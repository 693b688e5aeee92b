package org.copydesk.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnpackedItem;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Article;
import org.copydesk.news.Media;
import org.copydesk.news.NewsDate;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// The reading of a document of a structured format in lines that a person can check: status,
/// version and every field that is set, then the text as {@link PrintedReading} prints it; of a
/// document with several items, each of them.
public final class PrintedItem {
  private PrintedItem() {}

  /// The lines.
  public static List<String> of(String mediaType, String document) throws UnreadableDocument {
    List<UnpackedItem> items = unpack(mediaType, document);
    if (items.isEmpty()) {
      return item(mediaType, document);
    }
    List<String> lines = new ArrayList<>();
    for (UnpackedItem item : items) {
      String id = item.itemId().startsWith("sha256-") ? "by its text" : item.itemId();
      lines.add("=== " + id + item.itemVersion().map(version -> " version " + version).orElse(""));
      lines.addAll(item(item.mediaType(), item.text()));
    }
    return lines;
  }

  private static List<UnpackedItem> unpack(String mediaType, String document)
      throws UnreadableDocument {
    TextDocument text = new TextDocument(document, Optional.empty(), false);
    Formats.Format format = Formats.of(mediaType).orElseThrow();
    return format.unpacker().isEmpty() ? List.of() : format.unpacker().get().unpack(text);
  }

  private static List<String> item(String mediaType, String document) {
    RawEvent event = RawEvents.item("item", mediaType, document.getBytes(UTF_8));
    return switch (DocumentReader.read(event, SourceSettings.none(), Optional.empty())) {
      case Reading.Rejected(String code, String reason) -> List.of(code + ": " + reason);
      case Reading.Parsed(Article article, PubStatus declared, _) -> lines(article, declared);
      case Reading.Unpacked(List<RawEvent> items) ->
          throw new IllegalStateException("an item was taken apart into " + items.size());
    };
  }

  private static List<String> lines(Article article, PubStatus declared) {
    List<String> lines = new ArrayList<>();
    lines.add("status: " + declared);
    line(lines, "version", article.getItemVersion());
    line(lines, "language", article.getLanguage());
    line(lines, "slugline", article.getSlugline());
    line(lines, "byline", article.getByline());
    line(lines, "ednote", article.getEdNote());
    line(lines, "genre", article.getGenre());
    line(lines, "urgency", article.getUrgency());
    line(lines, "created", article.getContentCreated().map(NewsDate::getValue));
    line(lines, "embargo", article.getEmbargoedUntil().map(NewsDate::getValue));
    line(lines, "expires", article.getExpires().map(NewsDate::getValue));
    line(
        lines,
        "correction",
        Optional.ofNullable(article.getProvenance().getWitnesses().get("correction")));
    line(lines, "keywords", some(article.getKeywords()).map(words -> String.join(", ", words)));
    article
        .getSubjects()
        .forEach(subject ->
            lines.add(
                "subject: "
                    + subject.getScheme().orElse("-")
                    + " | "
                    + subject.getCode().orElse("-")
                    + " | "
                    + subject.getName().orElse("-")));
    article.getMedia().forEach(media -> lines.add("media: " + media(media)));
    article
        .getLinks()
        .forEach(link ->
            lines.add(
                "link: "
                    + link.getRel().orElse("-")
                    + " | "
                    + link.getHref()
                    + link.getTitle().map(title -> " | " + title).orElse("")));
    article
        .getRights()
        .ifPresent(rights ->
            lines.add(
                "rights: "
                    + rights.getCopyrightHolder().orElse("-")
                    + " | "
                    + rights.getCopyrightNotice().orElse("-")
                    + " | "
                    + rights.getUsageTerms().orElse("-")));
    line(
        lines,
        "ids",
        some(article.getAltIds())
            .map(ids ->
                ids.stream()
                    .map(id -> id.getRole() + " " + id.getValue())
                    .collect(Collectors.joining(", "))));
    if (!article.getForm().toString().equals("ARTICLE")) {
      lines.add("form: " + article.getForm());
    }
    lines.addAll(PrintedReading.of(article));
    if (!article.getProvenance().getWarnings().isEmpty()) {
      lines.add("");
      article.getProvenance().getWarnings().forEach(warning -> lines.add("warning: " + warning));
    }
    return lines;
  }

  private static String media(Media media) {
    return String.join(
        " | ",
        media.getKind().toString(),
        media.getUrl().orElse("-"),
        media.getWidth().map(width -> width + "x" + media.getHeight().orElse(0)).orElse("-"),
        media.getMediaType().orElse("-"),
        media.getCaption().orElse("-"),
        media.getCredit().orElse("-"));
  }

  private static <T> Optional<List<T>> some(List<T> list) {
    return Optional.of(list).filter(it -> !it.isEmpty());
  }

  private static void line(List<String> lines, String name, Optional<?> value) {
    value.ifPresent(it -> lines.add(name + ": " + it));
  }
}
