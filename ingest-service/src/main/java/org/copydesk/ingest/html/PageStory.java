package org.copydesk.ingest.html;

import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.html.metadata.JsonLd;
import org.copydesk.ingest.normalize.CleanText;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The story of a page as labelled pieces.
final class PageStory {
  private PageStory() {}

  static void read(Draft draft, Document page, JsonLd stated) {
    Element main = MainText.of(page, stated.text("articleBody"));
    List<Piece> pieces = HtmlBlocks.of(main);
    Optional<String> headline =
        Optional.ofNullable(draft.fields().getHeadline()).map(CleanText::line);
    for (Piece piece : pieces) {
      boolean repeats =
          piece.kind() == BlockKind.HEADING && headline.filter(piece.text()::equals).isPresent();
      if (!repeats) {
        draft.add(label(piece), piece.text());
      }
    }
    boolean empty = draft.pieces().stream().noneMatch(Piece::isStory);
    if (empty) {
      stated.text("articleBody").ifPresent(text -> draft.add(BlockKind.PARAGRAPH, text));
    }
    draft.witness("text", empty ? "json-ld" : "page");
  }

  /// What a page calls a heading may be boilerplate, no more; its paragraphs may be anything but a
  /// list.
  private static BlockKind label(Piece piece) {
    BlockKind read = LineLabels.label(List.of(piece.text())).getFirst().kind();
    boolean taken =
        switch (piece.kind()) {
          case PARAGRAPH -> read != BlockKind.LIST;
          case HEADING -> read == BlockKind.BOILERPLATE;
          default -> false;
        };
    return taken ? read : piece.kind();
  }
}
