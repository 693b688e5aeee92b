package org.copydesk.publish.route;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.copydesk.news.Article;
import org.copydesk.news.Dateline;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.NewsDate;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.TopicAnnotation;

/// A published article as expressions see it. A field is made when it is first asked for and serves
/// all routes.
public final class ArticleFields {
  /// Expressions see no more of a text or a headline: how long they take must not depend on what
  /// arrives.
  static final int TEXT_LIMIT = 100_000;

  private static final int LINE_LIMIT = 1_000;
  private static final long NORMAL_URGENCY = 5;

  private static final Map<String, Function<PublishedArticle, Object>> FIELDS =
      Map.ofEntries(
          Map.entry("uri", PublishedArticle::getUri),
          Map.entry("version", PublishedArticle::getVersion),
          Map.entry("change", published -> published.getChange().toString()),
          Map.entry("source", of(Article::getSource)),
          Map.entry("form", of(article -> article.getForm().toString())),
          Map.entry("headline", of(article -> line(article.getHeadline()))),
          Map.entry("standfirst", of(article -> line(article.getStandfirst()))),
          Map.entry("slugline", of(article -> line(article.getSlugline()))),
          Map.entry("byline", of(article -> line(article.getByline()))),
          Map.entry("genre", of(article -> line(article.getGenre()))),
          Map.entry(
              "dateline", of(article -> line(article.getDateline().flatMap(Dateline::getPlace)))),
          Map.entry("text", of(article -> cut(article.getText(), TEXT_LIMIT))),
          Map.entry("section", of(article -> List.copyOf(article.getSection()))),
          Map.entry(
              "urgency",
              of(article -> article.getUrgency().map(Integer::longValue).orElse(NORMAL_URGENCY))),
          Map.entry("language", ArticleFields::language),
          Map.entry("keywords", ArticleFields::keywords),
          Map.entry("topics", ArticleFields::topics),
          Map.entry("entities", entities(_ -> true)),
          Map.entry("people", entities(type -> type == EntityType.PERSON)),
          Map.entry("organisations", entities(type -> type == EntityType.ORGANISATION)),
          Map.entry("places", entities(type -> type == EntityType.PLACE)),
          Map.entry("dates", ArticleFields::dates));

  private final PublishedArticle published;
  private final Map<String, Object> made = new HashMap<>();

  /// Prepares the fields of an article.
  public ArticleFields(PublishedArticle published) {
    this.published = published;
  }

  /// A field by its name in expressions.
  Optional<Object> find(String name) {
    Function<PublishedArticle, Object> field = FIELDS.get(name);
    return field == null
        ? Optional.empty()
        : Optional.of(made.computeIfAbsent(name, _ -> field.apply(published)));
  }

  private static Function<PublishedArticle, Object> of(Function<Article, Object> field) {
    return published -> field.apply(published.getArticle());
  }

  private static String line(Optional<String> text) {
    return cut(text.orElse(""), LINE_LIMIT);
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }

  private static String language(PublishedArticle published) {
    return published
        .getEnrichment()
        .getLanguage()
        .map(LanguageAnnotation::getLanguage)
        .or(() -> published.getArticle().getLanguage())
        .orElse("");
  }

  private static List<String> keywords(PublishedArticle published) {
    return Stream.concat(
            published.getArticle().getKeywords().stream(),
            published.getEnrichment().getKeywords().stream().map(Keyword::getText))
        .distinct()
        .toList();
  }

  private static List<Map<String, Object>> topics(PublishedArticle published) {
    return published.getEnrichment().getTopics().stream().map(ArticleFields::topic).toList();
  }

  private static Map<String, Object> topic(TopicAnnotation topic) {
    return Map.of(
        "scheme", topic.getScheme(),
        "code", topic.getCode(),
        "name", topic.getName(),
        "broader", List.copyOf(topic.getBroader()),
        "confidence", topic.getConfidence());
  }

  private static Function<PublishedArticle, Object> entities(
      java.util.function.Predicate<EntityType> wanted) {
    return published -> {
      Enrichment enrichment = published.getEnrichment();
      return enrichment.getEntities().stream()
          .filter(entity -> wanted.test(entity.getType()))
          .map(ArticleFields::entity)
          .toList();
    };
  }

  private static Map<String, Object> entity(Entity entity) {
    return Map.of(
        "id", entity.getId(),
        "name", entity.getName(),
        "type", entity.getType().toString(),
        "country", entity.getCountry().orElse(""),
        "relevance", entity.getRelevance(),
        "confidence", entity.getConfidence());
  }

  private static Map<String, Instant> dates(PublishedArticle published) {
    Article article = published.getArticle();
    Map<String, Instant> dates = new HashMap<>();
    dates.put("published", published.getPublishedAt());
    put(dates, "contentCreated", article.getContentCreated());
    put(dates, "firstCreated", article.getFirstCreated());
    put(dates, "versionCreated", article.getVersionCreated());
    put(dates, "expires", article.getExpires());
    return dates;
  }

  private static void put(Map<String, Instant> dates, String name, Optional<NewsDate> date) {
    date.ifPresent(known -> dates.put(name, known.getValue()));
  }
}
