package org.copydesk.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.html.HtmlBlocks;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.ingest.plaintext.PrintedText;
import org.copydesk.news.BlockKind;

/// The text of an entry as labelled pieces. Its summary is the standfirst, unless it is all there
/// is or only repeats how the text begins.
final class EntryBody {
  private static final int LONGEST_STANDFIRST = 600;
  private static final int LONGEST_LINE = 140;
  private static final int MOST_LOOKED_AT = 20_000;
  private static final int LEAST_REPEATED = 20;

  private EntryBody() {}

  /// Adds the text to a draft.
  ///
  /// @return the pictures in it
  static List<FeedMedia> read(Draft draft, FeedEntry entry) throws UnreadableDocument {
    Optional<FeedText> content = entry.content();
    if (content.isEmpty() || repeatsTitle(content.get(), entry)) {
      return List.of();
    }
    List<FeedMedia> pictures = List.of();
    if (content.get().html()) {
      EntryHtml html = EntryHtml.of(content.get());
      pictures = html.pictures();
      html.pieces().stream()
          .filter(piece -> !isHeadline(piece, entry.title()))
          .forEach(piece -> {
            boolean lookedAt = draft.pieces().size() < MOST_LOOKED_AT;
            draft.add(lookedAt ? label(piece) : piece.kind(), piece.text());
          });
      PrintedText.dateline(draft);
    } else {
      PrintedText.body(draft, content.get().value());
    }
    if (!content.equals(entry.summary())) {
      standfirst(entry.summary(), draft.pieces()).ifPresent(draft.fields()::setStandfirst);
    }
    return pictures;
  }

  /// Whether a text says no more than the headline, with or without the source's name.
  private static boolean repeatsTitle(FeedText text, FeedEntry entry) {
    String title = entry.title().orElse("");
    if (title.isEmpty() || text.length() > 2 * title.length()) {
      return false;
    }
    String words = words(text);
    String source = entry.source().flatMap(FeedSource::title).orElse("");
    return words.equals(title)
        || title.equals(words.replace(" " + source, " - " + source))
        || words.equals(title + " " + source);
  }

  private static boolean isHeadline(Piece piece, Optional<String> title) {
    return piece.kind() == BlockKind.HEADING && title.filter(piece.text()::equals).isPresent();
  }

  private static BlockKind label(Piece piece) {
    if (EntryFurniture.is(piece.text())) {
      return BlockKind.BOILERPLATE;
    }
    if (piece.kind() != BlockKind.PARAGRAPH || isSentence(piece.text())) {
      return piece.kind();
    }
    BlockKind read = LineLabels.label(List.of(piece.text())).getFirst().kind();
    return read == BlockKind.LIST ? BlockKind.PARAGRAPH : read;
  }

  /// Long paragraphs that end as sentences do are story. To look at each for what speaks for a
  /// caption would take most of the time.
  private static boolean isSentence(String text) {
    return text.length() > LONGEST_LINE && ".!?”\"’»".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static Optional<String> standfirst(Optional<FeedText> summary, List<Piece> body) {
    return summary
        .map(EntryBody::words)
        .filter(words -> !words.isEmpty() && words.length() <= LONGEST_STANDFIRST)
        .filter(words -> !repeats(words, body));
  }

  private static String words(FeedText text) {
    if (!text.html()) {
      return CleanText.line(text.value());
    }
    StringBuilder words = new StringBuilder();
    for (Piece piece : HtmlBlocks.of(text.value())) {
      if (piece.isStory() && !EntryFurniture.is(piece.text())) {
        words.append(words.isEmpty() ? "" : " ").append(piece.text());
      }
    }
    return CleanText.line(words.toString());
  }

  /// Whether a summary is the beginning of the text, cut where it got too long.
  private static boolean repeats(String summary, List<Piece> body) {
    String start = WholeStory.withoutEnding(summary);
    StringBuilder text = new StringBuilder();
    for (Piece piece : body) {
      if (piece.isStory() && text.length() <= 2 * LONGEST_STANDFIRST) {
        text.append(text.isEmpty() ? "" : " ").append(piece.text());
      }
    }
    String beginning = CleanText.line(text.toString());
    return start.length() < LEAST_REPEATED ? beginning.equals(start) : beginning.contains(start);
  }
}
