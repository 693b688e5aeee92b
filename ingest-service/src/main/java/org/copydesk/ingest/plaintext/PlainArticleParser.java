package org.copydesk.ingest.plaintext;

import java.util.List;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.ingest.normalize.Draft.DateRole;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.Rights;

/// Reads articles of systems that have fields but no document format.
public final class PlainArticleParser {
  private PlainArticleParser() {}

  /// Reads one.
  ///
  /// @throws UnreadableDocument for more lines than any article has
  public static Draft parse(PlainArticle plain) throws UnreadableDocument {
    Draft draft = new Draft("plain-article", "1");
    plain.getHeadline().ifPresent(draft.fields()::setHeadline);
    plain.getStandfirst().ifPresent(draft.fields()::setStandfirst);
    plain.getSlugline().ifPresent(draft.fields()::setSlugline);
    plain.getLanguage().ifPresent(draft.fields()::setLanguage);
    plain.getEdNote().ifPresent(draft.fields()::setEdNote);
    plain.getSection().map(SectionLine::path).ifPresent(draft.fields()::setSection);
    plain
        .getByline()
        .filter(byline -> !byline.isBlank())
        .ifPresent(byline -> PrintedText.byline(draft, byline));
    plain
        .getCopyrightHolder()
        .map(holder -> Rights.newBuilder().setCopyrightHolder(holder).build())
        .ifPresent(draft.fields()::setRights);
    draft.fields().setKeywords(List.copyOf(plain.getKeywords()));
    draft.date(DateRole.FIRST_CREATED, plain.getPublished().orElse(null));
    draft.date(DateRole.EMBARGOED_UNTIL, plain.getEmbargoedUntil().orElse(null));
    PrintedText.body(draft, Paragraphs.of(plain.getBody()));
    return draft;
  }
}
