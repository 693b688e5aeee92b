package org.copydesk.enrich;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.enrich.annotation.Annotations;
import org.copydesk.enrich.annotation.Annotator;
import org.copydesk.enrich.annotation.Story;
import org.copydesk.enrich.concept.ConceptLookup;
import org.copydesk.enrich.duplicate.SignatureAnnotator;
import org.copydesk.enrich.entity.EntityAnnotator;
import org.copydesk.enrich.keyword.KeywordAnnotator;
import org.copydesk.enrich.language.LanguageAnnotator;
import org.copydesk.enrich.quote.QuoteAnnotator;
import org.copydesk.enrich.topic.TopicAnnotator;
import org.copydesk.news.Article;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;

/// Runs the annotators over an article, in order. One that fails costs its own annotations and a
/// warning, never the article.
public final class Enricher {
  /// More would not fit into a record beside the article.
  private static final int MOST_ENTITIES = 2_000;

  private static final int MOST_MENTIONS = 20_000;

  private final List<Annotator> annotators;

  Enricher(List<Annotator> annotators) {
    this.annotators = List.copyOf(annotators);
  }

  /// All annotators of the service; loading their files takes a moment, so keep it.
  public static Enricher standard() {
    return new Enricher(
        List.of(
            new LanguageAnnotator(),
            new EntityAnnotator(),
            new QuoteAnnotator(),
            new KeywordAnnotator(),
            new TopicAnnotator(),
            new SignatureAnnotator()));
  }

  /// Annotates an article.
  ///
  /// @param newsroom the newsroom's own authority file
  public EnrichedArticle enrich(Article article, ConceptLookup newsroom) {
    List<String> warnings = new ArrayList<>();
    List<org.copydesk.news.Annotator> ran = new ArrayList<>();
    Annotations found = Annotations.none();
    Story story = Story.of(article, newsroom);
    if (!story.text().complete()) {
      warnings.add("the text is very long; only its beginning was annotated");
    }
    for (Annotator annotator : annotators) {
      try {
        found = annotator.annotate(story, found);
        ran.add(
            new org.copydesk.news.Annotator(
                annotator.name(), annotator.version(), annotator.modelChecksum().orElse(null)));
      } catch (RuntimeException | StackOverflowError e) {
        warnings.add(
            "annotator %s failed on this article (%s); its annotations are missing"
                .formatted(annotator.name(), e));
      }
    }
    return EnrichedArticle.newBuilder()
        .setArticle(article)
        .setEnrichment(enrichment(found, ran, warnings))
        .build();
  }

  private static Enrichment enrichment(
      Annotations found, List<org.copydesk.news.Annotator> ran, List<String> warnings) {
    long mentions =
        found.entities().stream().mapToLong(entity -> entity.getMentions().size()).sum();
    boolean tooMany = found.entities().size() > MOST_ENTITIES || mentions > MOST_MENTIONS;
    if (tooMany) {
      warnings.add(
          "the article names %d entities in %d places; the less relevant ones were left out"
              .formatted(found.entities().size(), mentions));
    }
    return Enrichment.newBuilder()
        .setLanguage(found.language().orElse(null))
        .setEntities(
            tooMany
                ? found.entities().subList(0, Math.min(100, found.entities().size()))
                : found.entities())
        .setQuotes(tooMany ? found.quotes().stream().limit(MOST_ENTITIES).toList() : found.quotes())
        .setTopics(found.topics())
        .setKeywords(found.keywords())
        .setNearDuplicateSignature(found.signature().orElse(null))
        .setAnnotators(ran)
        .setWarnings(warnings)
        .build();
  }
}
