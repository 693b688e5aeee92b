package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.copydesk.enrich.lexicon.StopWords;
import org.copydesk.enrich.text.Passage;
import org.copydesk.enrich.text.StoryText;
import org.copydesk.enrich.text.Token;
import org.copydesk.news.ArticleDescribed;
import org.copydesk.news.ArticleWithdrawn;
import org.copydesk.news.Entity;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryWork;
import org.copydesk.news.Weighted;
import org.jspecify.annotations.Nullable;

/// Says of a published article what it is about, in a few hundred words less than it needs itself.
public final class Describe implements BiFunction<@Nullable PublishedArticle, Instant, StoryWork> {
  private static final int MOST_ENTITIES = 24;
  private static final int MOST_TERMS = 100;
  private static final int SHORTEST_TERM = 3;
  private static final int LONGEST_TERM = 40;
  private static final int LONGEST_ID = 300;
  private static final double HEADLINE = 3;

  private final StopWords stopWords = StopWords.shipped();

  /// @param article absent where it is no longer published
  /// @param at the time of the record
  @Override
  public StoryWork apply(@Nullable PublishedArticle article, Instant at) {
    return new StoryWork(article == null ? new ArticleWithdrawn(at) : described(article, at));
  }

  private ArticleDescribed described(PublishedArticle article, Instant at) {
    return ArticleDescribed.newBuilder()
        .setVersion(article.getVersion())
        .setSource(article.getArticle().getSource())
        .setHeadline(article.getArticle().getHeadline().orElse(null))
        .setPublishedAt(at)
        .setSignature(article.getEnrichment().getNearDuplicateSignature().orElse(null))
        .setEntities(
            article.getEnrichment().getEntities().stream()
                .filter(entity -> entity.getId().length() <= LONGEST_ID)
                .sorted(Comparator.comparingDouble(Entity::getRelevance).reversed())
                .limit(MOST_ENTITIES)
                .map(entity -> new Weighted(entity.getId(), entity.getRelevance()))
                .toList())
        .setTerms(terms(article))
        .build();
  }

  private List<Weighted> terms(PublishedArticle article) {
    String language =
        article
            .getEnrichment()
            .getLanguage()
            .map(LanguageAnnotation::getLanguage)
            .orElse("und")
            .split("-", 2)[0];
    StoryText text = StoryText.of(article.getArticle());
    Map<String, Double> counts = new HashMap<>();
    for (Passage passage : text.passages()) {
      if (passage.story()) {
        double weight = passage.field() == text.headline() ? HEADLINE : 1;
        passage.sentences().stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.word() && token.shape() != Token.Shape.NUMBER)
            .map(token -> term(token.text()))
            .filter(term -> term.length() >= SHORTEST_TERM && term.length() <= LONGEST_TERM)
            .filter(term -> !stopWords.contains(term, language))
            .forEach(term -> counts.merge(term, weight, Double::sum));
      }
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .map(entry -> new Weighted(entry.getKey(), 1 + Math.log(entry.getValue())))
        .toList();
  }

  /// Small letters, without the s of a plural.
  private static String term(String word) {
    String term = word.toLowerCase(Locale.ROOT);
    boolean plural = term.length() > 4 && term.endsWith("s") && !term.endsWith("ss");
    return plural ? term.substring(0, term.length() - 1) : term;
  }
}
