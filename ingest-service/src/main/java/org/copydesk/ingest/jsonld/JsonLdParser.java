package org.copydesk.ingest.jsonld;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.format.Parser;
import org.copydesk.ingest.format.TextDocument;
import org.copydesk.ingest.format.UnreadableDocument;
import org.copydesk.ingest.json.JsonText;
import org.copydesk.ingest.normalize.Draft;

/// Reads JSON-LD documents that hold one article in the vocabulary of schema.org.
public final class JsonLdParser implements Parser {
  static final String EXPECTED = "a NewsArticle of schema.org as JSON-LD";

  @Override
  public Draft parse(TextDocument document) throws UnreadableDocument {
    JsonText json = JsonText.read(document.text(), EXPECTED);
    List<Articles.Found> articles = Articles.in(json.root());
    if (articles.isEmpty()) {
      throw new UnreadableDocument(
          "no-article",
          "the document is JSON but holds no object whose \"@type\" is an article; send "
              + EXPECTED);
    }
    if (articles.size() > 1) {
      throw new UnreadableDocument(
          "several-items",
          "the document holds %d articles; they are read one by one, each as an article of its own"
              .formatted(articles.size()));
    }
    Draft draft = new Draft("json-ld", "1");
    json.warnings().forEach(draft::warn);
    read(draft, articles.getFirst().thing());
    return draft;
  }

  private static void read(Draft draft, Thing article) throws UnreadableDocument {
    Optional<String> headline = article.text("headline");
    draft.fields().setHeadline(headline.or(() -> article.text("name")).orElse(null));
    draft.witness("headline", headline.isPresent() ? "headline" : "name");
    ArticleMetadata.read(draft, article);
    ArticleCredits.read(draft, article);
    ArticleMedia.read(draft, article);
    ArticleSubjects.read(draft, article);
    List<String> headlines =
        Stream.of("headline", "alternativeHeadline", "name")
            .flatMap(name -> article.texts(name).stream())
            .toList();
    ArticleText.read(draft, article, headlines);
  }
}
