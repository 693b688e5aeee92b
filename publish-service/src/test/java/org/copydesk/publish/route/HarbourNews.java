package org.copydesk.publish.route;

import java.time.Instant;
import java.util.List;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.Dateline;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Keyword;
import org.copydesk.news.LanguageAnnotation;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.news.ZoneSource;

/// A published article with a value in every field that expressions know.
final class HarbourNews {
  static final String TEXT =
      "The harbour of Velden stays shut, Mayor Ines Okoro said. A storm broke two cranes.\n\n"
          + "Norvik Shipping sends its ferries to the north.";

  private HarbourNews() {}

  static PublishedArticle article() {
    return published(article -> {});
  }

  static PublishedArticle published(java.util.function.Consumer<Article.Builder> change) {
    Article.Builder article =
        Article.newBuilder()
            .setUri("urn:copydesk:wire:harbour")
            .setVersion(3)
            .setChange(Change.CORRECTED)
            .setStatus(PubStatus.USABLE)
            .setSource("wire")
            .setItemId("harbour")
            .setContentHash("0")
            .setHeadline("Storm shuts harbour of Velden")
            .setStandfirst("Ferries sail from the north")
            .setSlugline("HARBOUR-STORM")
            .setByline("By Tam Birk")
            .setGenre("Analysis")
            .setUrgency(2)
            .setDateline(new Dateline("VELDEN, May 3", "Velden", "May 3"))
            .setSection(List.of("News", "Business"))
            .setKeywords(List.of("ferries"))
            .setFirstCreated(
                new NewsDate(
                    Instant.parse("2026-05-03T06:00:00Z"),
                    "x",
                    DatePrecision.SECOND,
                    ZoneSource.STATED,
                    "iso-8601"))
            .setText(TEXT)
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build());
    change.accept(article);
    return PublishedArticle.newBuilder()
        .setUri("urn:copydesk:wire:harbour")
        .setVersion(3)
        .setChange(Change.CORRECTED)
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(Instant.parse("2026-05-03T12:00:00Z"))
        .setArticle(article.build())
        .setEnrichment(
            Enrichment.newBuilder()
                .setLanguage(new LanguageAnnotation("en", 0.99, "test"))
                .setEntities(
                    List.of(
                        entity("urn:e:okoro", "Ines Okoro", EntityType.PERSON, null, 0.9),
                        entity("urn:e:velden", "Velden", EntityType.PLACE, "NO", 0.8),
                        entity(
                            "urn:e:norvik", "Norvik Shipping", EntityType.ORGANISATION, null, 0.4)))
                .setTopics(
                    List.of(
                        TopicAnnotation.newBuilder()
                            .setScheme("medtop")
                            .setCode("20000337")
                            .setName("shipping industry")
                            .setBroader(List.of("20000331", "04000000"))
                            .setConfidence(0.8)
                            .setAnnotator("test")
                            .build()))
                .setKeywords(List.of(new Keyword("cranes", 0.9, "test")))
                .build())
        .build();
  }

  private static Entity entity(
      String id,
      String name,
      EntityType type,
      @org.jspecify.annotations.Nullable String country,
      double relevance) {
    return Entity.newBuilder()
        .setId(id)
        .setName(name)
        .setType(type)
        .setCountry(country)
        .setRelevance(relevance)
        .setConfidence(0.9)
        .setMentions(List.of(new EntityMention(TextField.TEXT, 0, 1, "x")))
        .setAnnotator("test")
        .build();
  }
}
