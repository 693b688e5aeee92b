package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.DatePrecision;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityMention;
import org.copydesk.news.EntityType;
import org.copydesk.news.Mention;
import org.copydesk.news.NewsDate;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.NinjsStandard;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.Story;
import org.copydesk.news.TextField;
import org.copydesk.news.ZoneSource;

/// The records of one small article.
final class Papers {
  static final String STORY = "urn:copydesk:story:1";

  private Papers() {}

  static Article article(long version, Change change, PubStatus status, Optional<Instant> embargo) {
    return Article.newBuilder()
        .setUri(Desk.URI)
        .setVersion(version)
        .setChange(change)
        .setStatus(status)
        .setSource("paper")
        .setItemId("ferry")
        .setContentHash("00")
        .setText("Ada came.")
        .setEmbargoedUntil(
            embargo
                .map(end ->
                    new NewsDate(
                        end, end.toString(), DatePrecision.SECOND, ZoneSource.STATED, "ISO 8601"))
                .orElse(null))
        .setProvenance(Provenance.newBuilder().setParser("p").setParserVersion("1").build())
        .build();
  }

  static Enrichment enrichment() {
    Entity ada =
        Entity.newBuilder()
            .setId("desk:ada")
            .setName("Ada")
            .setType(EntityType.PERSON)
            .setRelevance(1)
            .setConfidence(1)
            .setMentions(List.of(new EntityMention(TextField.TEXT, 0, 3, "Ada")))
            .setAnnotator("test")
            .build();
    return Enrichment.newBuilder().setEntities(List.of(ada)).build();
  }

  static Story story() {
    return Story.newBuilder()
        .setId(STORY)
        .setTitle("Ferry")
        .setArticleUris(List.of(Desk.URI))
        .setSources(List.of("paper"))
        .setFirstCreated(Desk.START)
        .setVersionCreated(Desk.START)
        .build();
  }

  static NinjsItem ninjsItem(long version) {
    return NinjsItem.newBuilder()
        .setUri(Desk.URI)
        .setType("text")
        .setVersion(Long.toString(version))
        .setPubStatus("usable")
        .setStandard(new NinjsStandard("ninjs", "3.1", null))
        .build();
  }

  static Mention mention(long version) {
    return Mention.newBuilder()
        .setId(Desk.URI + "#1")
        .setArticleUri(Desk.URI)
        .setArticleVersion(version)
        .setSource("paper")
        .setEntityId("desk:ada")
        .setEntityName("Ada")
        .setEntityType(EntityType.PERSON)
        .setRelevance(1)
        .setConfidence(1)
        .setField(TextField.TEXT)
        .setStart(0)
        .setEnd(3)
        .setSurface("Ada")
        .setAnnotator("test")
        .build();
  }
}
