package org.copydesk.enrich.annotation;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Demonym;
import org.copydesk.news.Entity;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.ReadingStatistics;
import org.copydesk.news.Span;
import org.copydesk.news.TopicAnnotation;

/// What has been found in a story so far.
///
/// @param language its language; absent where there is too little text
/// @param entities the most relevant first
/// @param demonyms words that point to a country without naming it, in order
/// @param quotes in order
/// @param topics the surest first
/// @param keywords the heaviest first
/// @param summary the sentences that sum it up, in order
/// @param reading how much there is to read; absent where there are no words
/// @param signature what near-duplicates are found by; absent where there is too little text
/// @param warnings what was left out or cannot be relied on, a sentence each
public record Annotations(
    Optional<LanguageAnnotation> language,
    List<Entity> entities,
    List<Demonym> demonyms,
    List<QuoteAnnotation> quotes,
    List<TopicAnnotation> topics,
    List<Keyword> keywords,
    List<Span> summary,
    Optional<ReadingStatistics> reading,
    Optional<ByteBuffer> signature,
    List<String> warnings) {

  public Annotations {
    entities = List.copyOf(entities);
    demonyms = List.copyOf(demonyms);
    quotes = List.copyOf(quotes);
    topics = List.copyOf(topics);
    keywords = List.copyOf(keywords);
    summary = List.copyOf(summary);
    signature = signature.map(ByteBuffer::asReadOnlyBuffer);
    warnings = List.copyOf(warnings);
  }

  /// Nothing yet.
  public static Annotations none() {
    return new Annotations(
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// The primary subtag of the language, `en` for `en-GB`; `und` where it is not known.
  public String languageCode() {
    return language.map(found -> found.getLanguage().split("-", 2)[0]).orElse("und");
  }

  /// How many things have been found, of all kinds; warnings are no find.
  public int count() {
    long single = Stream.of(language, reading, signature).filter(Optional::isPresent).count();
    return (int) single
        + entities.size()
        + demonyms.size()
        + quotes.size()
        + topics.size()
        + keywords.size()
        + summary.size();
  }

  /// The same with a language.
  public Annotations withLanguage(LanguageAnnotation found) {
    return new Annotations(
        Optional.of(found),
        entities,
        demonyms,
        quotes,
        topics,
        keywords,
        summary,
        reading,
        signature,
        warnings);
  }

  /// The same with these entities.
  public Annotations withEntities(List<Entity> found) {
    return new Annotations(
        language, found, demonyms, quotes, topics, keywords, summary, reading, signature, warnings);
  }

  /// The same with these demonyms.
  public Annotations withDemonyms(List<Demonym> found) {
    return new Annotations(
        language, entities, found, quotes, topics, keywords, summary, reading, signature, warnings);
  }

  /// The same with these quotes.
  public Annotations withQuotes(List<QuoteAnnotation> found) {
    return new Annotations(
        language, entities, demonyms, found, topics, keywords, summary, reading, signature,
        warnings);
  }

  /// The same with these topics.
  public Annotations withTopics(List<TopicAnnotation> found) {
    return new Annotations(
        language, entities, demonyms, quotes, found, keywords, summary, reading, signature,
        warnings);
  }

  /// The same with these keywords.
  public Annotations withKeywords(List<Keyword> found) {
    return new Annotations(
        language, entities, demonyms, quotes, topics, found, summary, reading, signature, warnings);
  }

  /// The same with these sentences as its summary.
  public Annotations withSummary(List<Span> found) {
    return new Annotations(
        language, entities, demonyms, quotes, topics, keywords, found, reading, signature,
        warnings);
  }

  /// The same with these statistics.
  public Annotations withReading(ReadingStatistics found) {
    return new Annotations(
        language,
        entities,
        demonyms,
        quotes,
        topics,
        keywords,
        summary,
        Optional.of(found),
        signature,
        warnings);
  }

  /// The same with this signature.
  public Annotations withSignature(ByteBuffer found) {
    return new Annotations(
        language,
        entities,
        demonyms,
        quotes,
        topics,
        keywords,
        summary,
        reading,
        Optional.of(found),
        warnings);
  }

  /// The same with one more warning.
  public Annotations withWarning(String warning) {
    return new Annotations(
        language,
        entities,
        demonyms,
        quotes,
        topics,
        keywords,
        summary,
        reading,
        signature,
        Stream.concat(warnings.stream(), Stream.of(warning)).toList());
  }
}
