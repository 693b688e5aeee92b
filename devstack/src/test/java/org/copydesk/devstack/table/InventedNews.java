package org.copydesk.devstack.table;

import java.time.Duration;
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
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.Outcome;
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.QuoteKind;
import org.copydesk.news.Receipt;
import org.copydesk.news.Source;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.news.TextChange;
import org.copydesk.news.TextField;
import org.copydesk.news.TopicAnnotation;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// A week of news from three houses about invented people, so small that every answer can be
/// counted by hand. A fourth house never sent anything.
public final class InventedNews {
  private static final Entity ADA = entity("desk:ada", "Ada Lindqvist", EntityType.PERSON).build();
  private static final Entity TOMAS =
      entity("desk:tomas", "Tomas Haddow", EntityType.PERSON).build();
  private static final Entity RAVI =
      entity("desk:ravi", "Ravi Castellan", EntityType.PERSON).build();
  private static final Entity BERGEN = place("desk:bergen", "Bergen", 60.5, 5.25);
  private static final Entity OSLO = place("desk:oslo", "Oslo", 59.75, 10.75);
  private static final TopicAnnotation BUSINESS =
      topic("04000000", "economy, business and finance");
  private static final TopicAnnotation LABOUR = topic("09000000", "labour");
  private static final TopicAnnotation SPORT = topic("15000000", "sport");

  private final TopicLog log = new TopicLog();
  private final Instant now;

  private InventedNews(Instant now) {
    this.now = now;
  }

  /// The week that ends at an instant.
  public static TopicLog before(Instant now) {
    return new InventedNews(now).week();
  }

  private TopicLog week() {
    List.of("gazette", "wire", "herald", "quietpost")
        .forEach(
            id -> log.add(Topics.SOURCE, id, Source.newBuilder().setId(id).setName(id).build()));
    publish(
        "herald",
        "match",
        1,
        "Castellan wins",
        120 * 60,
        10,
        List.of("Sport"),
        List.of(RAVI),
        SPORT);
    publish(
        "gazette",
        "strike",
        1,
        "Dockers walk out",
        30 * 60,
        30,
        List.of("News"),
        List.of(ADA, OSLO),
        LABOUR);
    publish(
        "wire",
        "harbour",
        1,
        "Bergen harbour opens again",
        180,
        30,
        List.of("News"),
        List.of(ADA, BERGEN),
        BUSINESS);
    publish(
        "gazette",
        "harbour",
        1,
        "Harbour reopens",
        150,
        20,
        List.of("News"),
        List.of(ADA, BERGEN),
        BUSINESS);
    publish(
        "gazette",
        "harbour",
        2,
        "Harbour reopens",
        120,
        90,
        List.of("News"),
        List.of(ADA, TOMAS, BERGEN),
        BUSINESS);
    publish(
        "wire", "scandal", 1, "Mayor accused", 60, 5, List.of("News"), List.of(TOMAS), BUSINESS);
    quotes();
    stories();
    steps();
    kill("wire", "scandal");
    receipt("herald", "letter", 0, Outcome.REJECTED, "empty-document", 60, 0);
    receipt("herald", "notice", 0, Outcome.REJECTED, "empty-document", 61, 0);
    return log;
  }

  private void publish(
      String source,
      String item,
      long version,
      String headline,
      long minutesAgo,
      long seconds,
      List<String> section,
      List<Entity> entities,
      TopicAnnotation topic) {
    Instant at = now.minus(Duration.ofMinutes(minutesAgo));
    PublishedArticle published =
        article(source, item, version, headline, section, at)
            .setEnrichment(
                Enrichment.newBuilder().setEntities(entities).setTopics(List.of(topic)).build())
            .build();
    log.add(Topics.PUBLISHED, published.getUri(), published);
    for (Entity entity : entities) {
      Mention mention = mention(published, entity);
      log.add(Topics.MENTION, mention.getId(), mention);
    }
    receipt(source, item, version, Outcome.ACCEPTED, null, minutesAgo, seconds);
  }

  private void quotes() {
    quote("gazette", "harbour", "1", ADA, "We open at noon.", 120);
    quote("gazette", "harbour", "2", TOMAS, "It took a year.", 120);
    quote("gazette", "strike", "1", ADA, "They will come back.", 1800);
    quote("herald", "match", "1", RAVI, "I never felt better.", 7200);
    quote("wire", "scandal", "1", TOMAS, "I did nothing.", 60);
  }

  private void stories() {
    member("gazette:harbour", "s1", "wire:harbour");
    member("wire:harbour", "s1", "gazette:harbour");
    member("gazette:strike", "s2");
    story("s1", "Bergen harbour opens again", "wire:harbour", "gazette:harbour");
    story("s2", "Dockers walk out", "gazette:strike");
  }

  private void steps() {
    TextChange change =
        TextChange.newBuilder()
            .setField(TextField.TEXT)
            .setFromStart(0)
            .setFromEnd(7)
            .setBefore("Tuesday")
            .setToStart(0)
            .setToEnd(9)
            .setAfter("Wednesday")
            .build();
    step("gazette", "harbour", LifecycleType.CREATED, 1, null, List.of());
    step("gazette", "harbour", LifecycleType.CORRECTED, 2, "The day was wrong.", List.of(change));
    step("wire", "scandal", LifecycleType.CREATED, 1, null, List.of());
    step("wire", "scandal", LifecycleType.CORRECTED, 2, null, List.of(change));
  }

  private void kill(String source, String item) {
    String uri = uri(source, item);
    log.add(Topics.PUBLISHED, uri, null);
    log.add(Topics.MENTION, uri + "#" + TOMAS.getId(), null);
    log.add(Topics.QUOTE, uri + "#q1", null);
    step(source, item, LifecycleType.KILLED, 3, "It names the wrong person.", List.of());
  }

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

  private static Entity place(String id, String name, double latitude, double longitude) {
    return entity(id, name, EntityType.PLACE)
        .setCountry("NO")
        .setCoordinates(
            Coordinates.newBuilder().setLatitude(latitude).setLongitude(longitude).build())
        .build();
  }

  private static TopicAnnotation topic(String code, String name) {
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

  private void quote(
      String source, String item, String id, Entity speaker, String words, long minutesAgo) {
    Quote quote =
        Quote.newBuilder()
            .setId(uri(source, item) + "#q" + id)
            .setArticleUri(uri(source, item))
            .setArticleVersion(1)
            .setSource(source)
            .setVersionCreated(now.minus(Duration.ofMinutes(minutesAgo)))
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
    log.add(Topics.QUOTE, quote.getId(), quote);
  }

  private void member(String article, String story, String... nearDuplicates) {
    String uri = "urn:copydesk:" + article;
    log.add(
        Topics.STORY_MEMBER,
        uri,
        StoryMember.newBuilder()
            .setArticleUri(uri)
            .setArticleVersion(1)
            .setStoryId(story)
            .setSimilarity(1)
            .setNearDuplicates(
                List.of(nearDuplicates).stream()
                    .map(other ->
                        NearDuplicate.newBuilder()
                            .setArticleUri("urn:copydesk:" + other)
                            .setSimilarity(0.875)
                            .build())
                    .toList())
            .build());
  }

  private void story(String id, String title, String... articles) {
    Instant first = now.minus(Duration.ofHours(30));
    log.add(
        Topics.STORY,
        id,
        Story.newBuilder()
            .setId(id)
            .setTitle(title)
            .setArticleUris(List.of(articles).stream().map(one -> "urn:copydesk:" + one).toList())
            .setSources(List.of("gazette"))
            .setFirstCreated(first)
            .setLastCreated(first)
            .setVersionCreated(first)
            .build());
  }

  private void step(
      String source,
      String item,
      LifecycleType type,
      long version,
      @Nullable String reason,
      List<TextChange> changes) {
    log.add(
        Topics.LIFECYCLE,
        uri(source, item),
        LifecycleEvent.newBuilder()
            .setUri(uri(source, item))
            .setType(type)
            .setToVersion(version)
            .setSource(source)
            .setItemId(item)
            .setOccurredAt(now.minus(Duration.ofMinutes(30)))
            .setReason(reason)
            .setTextChanges(changes)
            .build());
  }

  private void receipt(
      String source,
      String item,
      long version,
      Outcome outcome,
      @Nullable String reasonCode,
      long minutesAgo,
      long seconds) {
    log.add(
        Topics.RECEIPT,
        source + "/" + item,
        Receipt.newBuilder()
            .setEventId(source + "/" + item + "/" + version)
            .setSource(source)
            .setItemId(item)
            .setOutcome(outcome)
            .setReasonCode(reasonCode)
            .setUri(uri(source, item))
            .setArticleVersion(version == 0 ? null : version)
            .setRawTopic(Topics.RAW.name())
            .setRawPartition(0)
            .setRawOffset(0)
            .setReceivedAt(now.minus(Duration.ofMinutes(minutesAgo)).minusSeconds(seconds))
            .build());
  }
}
