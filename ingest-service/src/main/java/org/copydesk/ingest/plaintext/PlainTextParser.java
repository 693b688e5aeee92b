package org.copydesk.ingest.plaintext;

import java.util.List;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;

/// Reads `text/plain` as newsrooms' systems export it: a section line, a headline, a byline, then
/// the story with captions in the middle and boilerplate at the end.
public final class PlainTextParser implements Parser {
  static final String NAME = "plain-text";
  private static final String VERSION = "1";

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    Draft draft = new Draft(NAME, VERSION);
    List<String> paragraphs = Paragraphs.of(document.text());
    if (document.bodyOnly()) {
      PrintedText.add(
          draft, paragraphs.stream().map(text -> new Piece(BlockKind.PARAGRAPH, text)).toList());
    } else {
      Masthead masthead = Masthead.of(paragraphs);
      fill(draft, masthead);
      PrintedText.body(draft, masthead.body());
    }
    return draft;
  }

  private static void fill(Draft draft, Masthead masthead) {
    draft.fields().setSection(masthead.section());
    masthead.headline().ifPresent(draft.fields()::setHeadline);
    masthead.standfirst().ifPresent(draft.fields()::setStandfirst);
    masthead.byline().ifPresent(byline -> PrintedText.byline(draft, byline));
    draft.date(DateRole.FIRST_CREATED, masthead.published().orElse(null));
    draft.date(DateRole.VERSION_CREATED, masthead.updated().orElse(null));
  }
}
