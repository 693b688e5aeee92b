package org.copydesk.devstack.picture;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.evaluation.page.Escaped;
import org.copydesk.news.Article;
import org.copydesk.news.Demonym;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.copydesk.news.Keyword;
import org.copydesk.news.QuoteAnnotation;
import org.copydesk.news.Span;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// The lists beside an article: what it is about, who and what is in it, who says what.
final class Aside {
  private final Article article;
  private final Enrichment enrichment;

  private Aside(EnrichedArticle enriched) {
    this.article = enriched.getArticle();
    this.enrichment = enriched.getEnrichment();
  }

  static String html(EnrichedArticle enriched) {
    return new Aside(enriched).html();
  }

  private String html() {
    return list("Topics", enrichment.getTopics(), Aside::topic)
        + entities("People", EntityType.PERSON)
        + entities("Organisations", EntityType.ORGANISATION)
        + entities("Places", EntityType.PLACE)
        + PlaceMap.of(enrichment.getEntities()).orElse("")
        + list("Peoples and languages", enrichment.getDemonyms(), Aside::demonym)
        + list("Who says what", enrichment.getQuotes(), this::quote)
        + list("Summary", enrichment.getSummary(), span -> Escaped.of(words(span)))
        + list("Keywords", enrichment.getKeywords(), Aside::keyword)
        + list("About this page", facts(), Escaped::of);
  }

  private static <T> String list(String title, List<T> values, Function<T, String> item) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(value -> "<li>" + item.apply(value) + "</li>\n")
            .collect(Collectors.joining("", "<h3>" + title + "</h3>\n<ul>\n", "</ul>\n"));
  }

  private String entities(String title, EntityType type) {
    List<Entity> entities =
        enrichment.getEntities().stream().filter(entity -> entity.getType() == type).toList();
    return list(title, entities, Aside::entity);
  }

  private static String entity(Entity entity) {
    String name =
        "<span class=\"%s\">%s</span>"
            .formatted(Stretch.style(entity), Escaped.of(entity.getName()));
    return "%s <small>%d ×%s%s</small>"
        .formatted(
            linked(entity, name),
            entity.getMentions().size(),
            entity.getCountry().map(country -> ", " + Escaped.of(country)).orElse(""),
            entity.getLinkConfidence().map(sure -> ", link " + percent(sure)).orElse(""));
  }

  private static String linked(Entity entity, String name) {
    return Stream.concat(
            Stream.of(entity.getId()),
            entity.getExternalIds().stream()
                .filter(id -> id.getScheme().equals("wikidata"))
                .map(ExternalId::getId)
                .map(id -> "https://www.wikidata.org/wiki/" + id))
        .filter(uri -> uri.startsWith("http://") || uri.startsWith("https://"))
        .findFirst()
        .map(uri -> "<a rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(Escaped.of(uri), name))
        .orElse(name);
  }

  private static String topic(TopicAnnotation topic) {
    return "%s <small>%s %s</small>"
        .formatted(
            Escaped.of(topic.getName()),
            percent(topic.getConfidence()),
            Escaped.of(topic.getEvidence().orElse("")));
  }

  private static String demonym(Demonym demonym) {
    return "%s <small>%s</small>"
        .formatted(Escaped.of(demonym.getSurface()), Escaped.of(demonym.getCountryName()));
  }

  private String quote(QuoteAnnotation quote) {
    return "<b>%s</b> “%s”"
        .formatted(
            Escaped.of(quote.getSpeakerName().orElse("Nobody named")),
            Escaped.of(words(quote.getSpan())));
  }

  private static String keyword(Keyword keyword) {
    return Escaped.of(keyword.getText());
  }

  private String words(Span span) {
    String field =
        span.getField() == TextField.HEADLINE
            ? article.getHeadline().orElse("")
            : article.getText();
    int length = field.codePointCount(0, field.length());
    int start = Math.clamp(span.getStart(), 0, length);
    int end = Math.clamp(span.getEnd(), start, length);
    return field.substring(field.offsetByCodePoints(0, start), field.offsetByCodePoints(0, end));
  }

  private List<String> facts() {
    Stream<String> language =
        enrichment.getLanguage().stream()
            .map(found ->
                "Language: %s, %s sure"
                    .formatted(found.getLanguage(), percent(found.getConfidence())));
    Stream<String> reading =
        enrichment.getReading().stream()
            .map(found ->
                "%d words, %d minutes to read"
                    .formatted(found.getWords(), Math.max(1, found.getSeconds() / 60)));
    return Stream.of(language, reading, enrichment.getWarnings().stream())
        .flatMap(Function.identity())
        .toList();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
