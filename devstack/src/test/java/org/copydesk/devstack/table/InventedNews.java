package org.copydesk.devstack.table;

import static org.copydesk.devstack.table.NewsRecords.article;
import static org.copydesk.devstack.table.NewsRecords.entity;
import static org.copydesk.devstack.table.NewsRecords.mention;
import static org.copydesk.devstack.table.NewsRecords.place;
import static org.copydesk.devstack.table.NewsRecords.topic;
import static org.copydesk.devstack.table.NewsRecords.uri;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.copydesk.news.Enrichment;
import org.copydesk.news.Entity;
import org.copydesk.news.EntityType;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Mention;
import org.copydesk.news.NearDuplicate;
import org.copydesk.news.Outcome;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
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

  /// Adds a quote to a week.
  public static void sayMore(TopicLog log) {
    log.add(
        Topics.QUOTE,
        "later",
        NewsRecords.quote("gazette", "strike", "9", ADA, "We talk.", Instant.now()));
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

  private void quote(
      String source, String item, String id, Entity speaker, String words, long minutesAgo) {
    Quote quote =
        NewsRecords.quote(
            source, item, id, speaker, words, now.minus(Duration.ofMinutes(minutesAgo)));
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
