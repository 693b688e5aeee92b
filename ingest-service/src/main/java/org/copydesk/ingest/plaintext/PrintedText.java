package org.copydesk.ingest.plaintext;

import java.util.List;
import java.util.Objects;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.Author;
import org.copydesk.news.BlockKind;

/// What every format's parser does with a byline and with paragraphs as they are printed.
public final class PrintedText {
  private PrintedText() {}

  /// Takes a byline as printed apart into the draft's authors.
  public static void byline(Draft draft, String printed) {
    Byline.Read read = Byline.read(printed);
    draft.fields().setByline(read.raw()).setAuthors(read.authors());
  }

  /// Labels and adds the paragraphs of a story below its byline; the first may carry a dateline.
  static void body(Draft draft, List<String> paragraphs) {
    add(draft, LineLabels.label(paragraphs, authors(draft).stream().map(Author::getName).toList()));
  }

  /// Labels and adds the paragraphs of a story below its byline; the first may carry a dateline.
  ///
  /// @param text paragraphs separated by blank lines, or by line ends where there are no blank
  ///   lines
  /// @throws UnreadableDocument for more lines than any article has
  public static void body(Draft draft, String text) throws UnreadableDocument {
    body(draft, Paragraphs.of(text));
  }

  private static List<Author> authors(Draft draft) {
    return Objects.requireNonNullElse(draft.fields().getAuthors(), List.of());
  }

  private static List<String> affiliations(Draft draft) {
    return authors(draft).stream().flatMap(author -> author.getAffiliation().stream()).toList();
  }

  static void add(Draft draft, List<Piece> pieces) {
    pieces.forEach(piece -> draft.add(piece.kind(), piece.text()));
    EditorsNotes.read(draft, pieces);
    dateline(draft);
  }

  /// Reads the dateline that the first paragraph of a draft may begin with.
  public static void dateline(Draft draft) {
    draft.pieces().stream()
        .filter(piece -> piece.kind() == BlockKind.PARAGRAPH)
        .findFirst()
        .flatMap(piece -> DatelineReader.read(piece.text(), affiliations(draft)))
        .ifPresent(draft.fields()::setDateline);
  }
}
