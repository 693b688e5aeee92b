package org.copydesk.enrich.annotation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.TopicAnnotation;

/// What has been found in a story so far.
///
/// @param language its language; absent where there is too little text
/// @param entities the most relevant first
/// @param quotes in order
/// @param topics the surest first
/// @param keywords the heaviest first
/// @param signature that near-duplicates are found by
public record Annotations(
    Optional<LanguageAnnotation> language,
    List<Entity> entities,
    List<QuoteAnnotation> quotes,
    List<TopicAnnotation> topics,
    List<Keyword> keywords,
    Optional<ByteBuffer> signature) {

  public Annotations {
    entities = List.copyOf(entities);
    quotes = List.copyOf(quotes);
    topics = List.copyOf(topics);
    keywords = List.copyOf(keywords);
  }

  /// Nothing yet.
  public static Annotations none() {
    return new Annotations(
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  /// The primary subtag of the language, `en` for `en-GB`; `und` where it is not known.
  public String languageCode() {
    return language.map(found -> found.getLanguage().split("-", 2)[0]).orElse("und");
  }

  /// The same with a language.
  public Annotations withLanguage(LanguageAnnotation found) {
    return new Annotations(Optional.of(found), entities, quotes, topics, keywords, signature);
  }

  /// The same with these entities.
  public Annotations withEntities(List<Entity> found) {
    return new Annotations(language, found, quotes, topics, keywords, signature);
  }

  /// The same with these quotes.
  public Annotations withQuotes(List<QuoteAnnotation> found) {
    return new Annotations(language, entities, found, topics, keywords, signature);
  }

  /// The same with these topics.
  public Annotations withTopics(List<TopicAnnotation> found) {
    return new Annotations(language, entities, quotes, found, keywords, signature);
  }

  /// The same with these keywords.
  public Annotations withKeywords(List<Keyword> found) {
    return new Annotations(language, entities, quotes, topics, found, signature);
  }

  /// The same with this signature.
  public Annotations withSignature(ByteBuffer found) {
    return new Annotations(language, entities, quotes, topics, keywords, Optional.of(found));
  }
}
