package org.copydesk.ingest.format;

import java.util.List;
import java.util.Objects;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.Author;
import org.copydesk.news.BlockKind;

/// Reads `text/plain` as newsrooms' systems export it: a section line, a headline, a byline, then
/// the story with captions in the middle and boilerplate at the end.
final class PlainTextParser implements Parser {
  static final String NAME = "plain-text";
  private static final String VERSION = "1";

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    Draft draft = new Draft(NAME, VERSION);
    List<String> paragraphs = Paragraphs.of(document.text());
    if (document.bodyOnly()) {
      add(draft, paragraphs.stream().map(text -> new Piece(BlockKind.PARAGRAPH, text)).toList());
    } else {
      Masthead masthead = Masthead.of(paragraphs);
      fill(draft, masthead);
      body(draft, masthead.body());
    }
    return draft;
  }

  private static void fill(Draft draft, Masthead masthead) {
    draft.fields().setSection(masthead.section());
    masthead.headline().ifPresent(draft.fields()::setHeadline);
    masthead.standfirst().ifPresent(draft.fields()::setStandfirst);
    masthead.byline().ifPresent(byline -> byline(draft, byline));
    draft.date(DateRole.FIRST_CREATED, masthead.published().orElse(null));
    draft.date(DateRole.VERSION_CREATED, masthead.updated().orElse(null));
  }

  static void byline(Draft draft, String printed) {
    Byline.Read read = Byline.read(printed);
    draft.fields().setByline(read.raw()).setAuthors(read.authors());
  }

  /// Labels and adds the paragraphs of a story below its byline; the first may carry a dateline.
  static void body(Draft draft, List<String> paragraphs) {
    add(draft, LineLabels.label(paragraphs, authors(draft).stream().map(Author::getName).toList()));
  }

  private static List<Author> authors(Draft draft) {
    return Objects.requireNonNullElse(draft.fields().getAuthors(), List.of());
  }

  private static List<String> affiliations(Draft draft) {
    return authors(draft).stream().flatMap(author -> author.getAffiliation().stream()).toList();
  }

  private static void add(Draft draft, List<Piece> pieces) {
    pieces.forEach(piece -> draft.add(piece.kind(), piece.text()));
    pieces.stream()
        .filter(piece -> piece.kind() == BlockKind.PARAGRAPH)
        .findFirst()
        .flatMap(piece -> DatelineReader.read(piece.text(), affiliations(draft)))
        .ifPresent(draft.fields()::setDateline);
  }
}
