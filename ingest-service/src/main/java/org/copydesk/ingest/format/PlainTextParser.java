package org.copydesk.ingest.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;
import org.copydesk.news.Dateline;

/// Reads `text/plain` as newsrooms' systems export it: a section line, a headline, a byline, then
/// the story with captions in the middle and boilerplate at the end.
final class PlainTextParser implements Parser {
  static final String NAME = "plain-text";
  private static final String VERSION = "1";
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?<text>(?<place>\\p{Lu}[\\p{Lu} .'’-]{2,30}|\\p{Lu}[\\p{L} .'’-]{1,30}(?=\\s*\\())"
              + "(?:,\\s(?<region>\\p{Lu}[\\p{L}. ]{1,25}))?"
              + "(?:,\\s(?<date>\\p{Lu}\\p{Ll}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?|\\d{1,2}\\s\\p{Lu}\\p{Ll}{2,8}))?"
              + "\\s*(?<agency>\\(\\p{Lu}[\\p{L} .&]{1,30}\\))?\\s*(?<dash>[-–—]{1,2})?)\\s*(?=[\\p{L}\"“‘'\\d])");

  @Override
  public Draft parse(TextDocument document) {
    Draft draft = new Draft(NAME, VERSION);
    List<String> paragraphs = Paragraphs.of(document.text());
    int story = 0;
    if (!document.bodyOnly()) {
      Masthead masthead = Masthead.of(paragraphs);
      story = masthead.lines();
      fill(draft, masthead);
    }
    body(draft, paragraphs.subList(story, paragraphs.size()), document.bodyOnly());
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

  /// Labels and adds the paragraphs of a story; the first may carry a dateline.
  static void body(Draft draft, List<String> paragraphs, boolean bodyOnly) {
    List<Piece> pieces =
        bodyOnly
            ? paragraphs.stream().map(text -> new Piece(BlockKind.PARAGRAPH, text)).toList()
            : LineLabels.label(paragraphs);
    pieces.forEach(piece -> draft.add(piece.kind(), piece.text()));
    pieces.stream()
        .filter(piece -> piece.kind() == BlockKind.PARAGRAPH)
        .findFirst()
        .flatMap(piece -> dateline(piece.text()))
        .ifPresent(draft.fields()::setDateline);
  }

  static Optional<Dateline> dateline(String paragraph) {
    Matcher matcher = DATELINE.matcher(paragraph);
    if (!matcher.find() || (matcher.group("agency") == null && matcher.group("dash") == null)) {
      return Optional.empty();
    }
    String region = matcher.group("region");
    String place = matcher.group("place").strip();
    return Optional.of(
        Dateline.newBuilder()
            .setText(matcher.group("text").strip())
            .setPlace(region == null ? place : place + ", " + region.strip())
            .setDate(matcher.group("date"))
            .build());
  }
}
