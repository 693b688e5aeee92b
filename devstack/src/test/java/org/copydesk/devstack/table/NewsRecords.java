package org.copydesk.devstack.table;

import java.time.Instant;
import java.util.List;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Coordinates;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.ExternalId;
import org.copydesk.news.Mention;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;

/// Records of invented news.
final class NewsRecords {
  private NewsRecords() {}

  static String uri(String source, String item) {
    return "urn:copydesk:" + source + ":" + item;
  }

  static PublishedArticle.Builder article(
      String source, String item, long version, String headline, List<String> section, Instant at) {
    Article article =
        Article.newBuilder()
            .setUri(uri(source, item))
            .setVersion(version)
            .setChange(version == 1 ? Change.CREATED : Change.UPDATED)
            .setStatus(PubStatus.USABLE)
            .setSource(source)
            .setItemId(item)
            .setContentHash("00")
            .setHeadline(headline)
            .setSection(section)
            .setText(headline + ".")
            .setProvenance(
                Provenance.newBuilder().setParser("plain-text").setParserVersion("1").build())
            .build();
    return PublishedArticle.newBuilder()
        .setUri(article.getUri())
        .setVersion(version)
        .setChange(article.getChange())
        .setStatus(PubStatus.USABLE)
        .setPublishedAt(at)
        .setArticle(article)
        .setEnrichment(Enrichment.newBuilder().build());
  }

  static Entity.Builder entity(String id, String name, EntityType type) {
    return Entity.newBuilder()
        .setId(id)
        .setName(name)
        .setType(type)
        .setRelevance(0.5)
        .setConfidence(0.9)
        .setExternalIds(List.of(ExternalId.newBuilder().setScheme("desk").setId(name).build()))
        .setMentions(
            List.of(
                EntityMention.newBuilder()
                    .setField(TextField.TEXT)
                    .setStart(0)
                    .setEnd(name.length())
                    .setSurface(name)
                    .build()))
        .setAnnotator("test");
  }

  static Entity place(String id, String name, double latitude, double longitude) {
    return entity(id, name, EntityType.PLACE)
        .setCountry("NO")
        .setCoordinates(
            Coordinates.newBuilder().setLatitude(latitude).setLongitude(longitude).build())
        .build();
  }

  static TopicAnnotation topic(String code, String name) {
    return TopicAnnotation.newBuilder()
        .setScheme("medtop")
        .setCode(code)
        .setName(name)
        .setConfidence(0.8)
        .setAnnotator("test")
        .build();
  }

  static Mention mention(PublishedArticle published, Entity entity) {
    return Mention.newBuilder()
        .setId(published.getUri() + "#" + entity.getId())
        .setArticleUri(published.getUri())
        .setArticleVersion(published.getVersion())
        .setSource(published.getArticle().getSource())
        .setHeadline(published.getArticle().getHeadline().orElse(null))
        .setEntityId(entity.getId())
        .setEntityName(entity.getName())
        .setEntityType(entity.getType())
        .setCountry(entity.getCountry().orElse(null))
        .setLatitude(entity.getCoordinates().map(Coordinates::getLatitude).orElse(null))
        .setLongitude(entity.getCoordinates().map(Coordinates::getLongitude).orElse(null))
        .setRelevance(entity.getRelevance())
        .setConfidence(entity.getConfidence())
        .setField(TextField.TEXT)
        .setStart(0)
        .setEnd(entity.getName().length())
        .setSurface(entity.getName())
        .setAnnotator("test")
        .build();
  }

  static Quote quote(
      String source, String item, String id, Entity speaker, String words, Instant at) {
    return Quote.newBuilder()
        .setId(uri(source, item) + "#q" + id)
        .setArticleUri(uri(source, item))
        .setArticleVersion(1)
        .setSource(source)
        .setVersionCreated(at)
        .setKind(QuoteKind.DIRECT)
        .setText(words)
        .setSpeakerId(speaker.getId())
        .setSpeakerName(speaker.getName())
        .setConfidence(0.9)
        .setField(TextField.TEXT)
        .setStart(0)
        .setEnd(words.length())
        .setAnnotator("test")
        .build();
  }
}
