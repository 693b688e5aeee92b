package org.copydesk.enrich.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Demonym;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.TopicAnnotation;

/// What has been found in a story so far.
///
/// @param language its language; absent where there is too little text
/// @param entities the most relevant first
/// @param demonyms in order
/// @param quotes in order
/// @param topics the surest first
/// @param keywords the heaviest first
/// @param warnings what was left out or went wrong, a sentence each
public record Annotations(
    Optional<LanguageAnnotation> language,
    List<Entity> entities,
    List<Demonym> demonyms,
    List<QuoteAnnotation> quotes,
    List<TopicAnnotation> topics,
    List<Keyword> keywords,
    List<String> warnings) {

  public Annotations {
    entities = List.copyOf(entities);
    demonyms = List.copyOf(demonyms);
    quotes = List.copyOf(quotes);
    topics = List.copyOf(topics);
    keywords = List.copyOf(keywords);
    warnings = List.copyOf(warnings);
  }

  /// Nothing yet.
  public static Annotations none() {
    return new Annotations(
        Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// The primary subtag of the language, `en` for `en-GB`; `und` where it is not known.
  public String languageCode() {
    return language.map(found -> found.getLanguage().split("-", 2)[0]).orElse("und");
  }

  /// The same with a language.
  public Annotations withLanguage(LanguageAnnotation found) {
    return new Annotations(
        Optional.of(found), entities, demonyms, quotes, topics, keywords, warnings);
  }

  /// The same with these entities.
  public Annotations withEntities(List<Entity> found) {
    return new Annotations(language, found, demonyms, quotes, topics, keywords, warnings);
  }

  /// The same with these quotes.
  public Annotations withQuotes(List<QuoteAnnotation> found) {
    return new Annotations(language, entities, demonyms, found, topics, keywords, warnings);
  }

  /// The same with these topics.
  public Annotations withTopics(List<TopicAnnotation> found) {
    return new Annotations(language, entities, demonyms, quotes, found, keywords, warnings);
  }

  /// The same with these keywords.
  public Annotations withKeywords(List<Keyword> found) {
    return new Annotations(language, entities, demonyms, quotes, topics, found, warnings);
  }

  /// The same with these words for peoples.
  public Annotations withDemonyms(List<Demonym> found) {
    return new Annotations(language, entities, found, quotes, topics, keywords, warnings);
  }

  /// The same with one more warning.
  public Annotations withWarning(String warning) {
    List<String> more = new ArrayList<>(warnings);
    more.add(warning);
    return new Annotations(language, entities, demonyms, quotes, topics, keywords, more);
  }
}
