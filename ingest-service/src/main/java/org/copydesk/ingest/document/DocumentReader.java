package org.copydesk.ingest.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Normalizer;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.ingest.plaintext.PlainArticleParser;
import org.copydesk.news.Article;
import org.copydesk.news.Document;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// Reads the content of raw events: decodes, detects the format, parses, normalizes. What it cannot
/// read becomes a {@link Reading.Rejected} with a reason; it never throws for a bad document.
public final class DocumentReader {
  /// The largest document that is taken, in bytes.
  public static final int MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;

  private static final int MAX_TEXT_CHARS = 2 * 1024 * 1024;
  private static final int MAX_BLOCKS = 100_000;

  private DocumentReader() {}

  /// The media types that can be read.
  public static Set<String> mediaTypes() {
    return new TreeSet<>(Formats.mediaTypes());
  }

  /// Says so where a document is larger than any that is taken.
  ///
  /// @param bytes its size
  public static Optional<Reading.Rejected> tooLarge(long bytes) {
    return bytes <= MAX_DOCUMENT_BYTES
        ? Optional.empty()
        : Optional.of(
            new Reading.Rejected(
                "document-too-large",
                "the document has %d bytes; at most %d are taken"
                    .formatted(bytes, MAX_DOCUMENT_BYTES)));
  }

  /// Reads the content of an event.
  ///
  /// @param position where the event lies; absent where a file is read without Kafka
  public static Reading read(
      RawEvent event, SourceSettings source, Optional<RawPosition> position) {
    return read(event, source, position, false);
  }

  /// Reads a story's body as it is, without headline or boilerplate to look for.
  public static Reading readBody(RawEvent event, SourceSettings source) {
    return read(event, source, Optional.empty(), true);
  }

  private static Reading read(
      RawEvent event, SourceSettings source, Optional<RawPosition> position, boolean bodyOnly) {
    try {
      return switch (event.getContent().orElse(null)) {
        case Document document -> {
          OpenedDocument opened = OpenedDocument.of(document, event.getUrl(), bodyOnly);
          List<RawEvent> items = Unpacking.of(event, opened, position);
          yield items.isEmpty()
              ? normalized(event, parsed(opened), source, position)
              : new Reading.Unpacked(items);
        }
        case PlainArticle plain ->
            normalized(event, PlainArticleParser.parse(plain), source, position);
        case null, default ->
            throw new UnreadableDocument(
                "no-content",
                "the event's action is CONTENT, but it has no content; send a Document or a PlainArticle");
      };
    } catch (UnreadableDocument e) {
      return new Reading.Rejected(e.code(), String.valueOf(e.getMessage()));
    } catch (StackOverflowError _) {
      return new Reading.Rejected(
          "too-deeply-nested", "the document is nested too deeply to be read; send its text flat");
    }
  }

  private static Draft parsed(OpenedDocument opened) throws UnreadableDocument {
    Draft draft = opened.format().parser().parse(opened.text());
    opened.decoded().warnings().forEach(draft::warn);
    draft.witness("charset", opened.decoded().charset());
    draft.witness("mediaType", opened.mediaType());
    return draft;
  }

  private static Reading normalized(
      RawEvent event, Draft draft, SourceSettings source, Optional<RawPosition> position) {
    Optional<String> embargo = Normalizer.unreadableEmbargo(draft, source);
    if (embargo.isPresent()) {
      return new Reading.Rejected(
          "unreadable-embargo",
          "the end of the embargo, \"%s\", cannot be read; send it as ISO 8601 with a zone, for example 2026-05-03T06:00:00Z"
              .formatted(embargo.get()));
    }
    Article article = Normalizer.normalize(event, draft, source, position);
    return judged(article, draft, NoticesToOthers.of(event, draft, article, position));
  }

  private static Reading judged(Article article, Draft draft, List<RawEvent> notices) {
    PubStatus declared = draft.declaredStatus().orElse(PubStatus.USABLE);
    boolean empty = article.getHeadline().isEmpty() && article.getText().isEmpty();
    if (empty && declared == PubStatus.USABLE) {
      return new Reading.Rejected(
          "no-content", "the document was read, but holds neither a headline nor text");
    }
    if (article.getText().length() > MAX_TEXT_CHARS) {
      return new Reading.Rejected(
          "article-too-large",
          "the text has %d characters; at most %d fit into an article; send it in parts"
              .formatted(article.getText().length(), MAX_TEXT_CHARS));
    }
    if (article.getBlocks().size() > MAX_BLOCKS) {
      return new Reading.Rejected(
          "article-too-large",
          "the text has %d paragraphs; at most %d fit into an article; send it in parts"
              .formatted(article.getBlocks().size(), MAX_BLOCKS));
    }
    return new Reading.Parsed(article, declared, notices);
  }
}
