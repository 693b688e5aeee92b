package org.copydesk.devstack.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Route;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.RouteTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.trace.Place;
import org.jspecify.annotations.Nullable;

/// The records that the services write of one small article, right unless a test tampers with them:
/// each record goes through {@link #but} on its way into the books.
final class Desk {
  static final Instant START = Instant.parse("2026-05-03T12:00:00Z");
  static final String URI = "urn:copydesk:paper:ferry";
  static final String KEY = "paper/ferry";

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Long> ends = new HashMap<>();
  private final Set<String> topics = new HashSet<>(Set.of(RouteTopic.of("all").name()));
  private Sent sent = Sent.UNKNOWN;
  private Instant clock = START;

  /// An article that is published, and stands on a route.
  static Desk published() {
    return new Desk()
        .route()
        .accept(1, Change.CREATED)
        .show(1, LifecycleType.CREATED, Optional.empty());
  }

  /// The same, and updated.
  static Desk updated() {
    return published().accept(2, Change.UPDATED).show(2, LifecycleType.UPDATED, Optional.empty());
  }

  /// The same, and killed.
  static Desk killed() {
    return published().kill(2).takeBack(LifecycleType.KILLED, 2);
  }

  /// What was sent of it.
  Desk sent(Sent known) {
    sent = known;
    return this;
  }

  /// Time goes on.
  Desk at(Instant time) {
    clock = time;
    return this;
  }

  <T> Line add(Topic<String, T> topic, String key, @Nullable T value, String step) {
    return add(topic, key, value, Optional.of(Headers.id(key, 0, step)), Optional.empty());
  }

  <T> Line add(
      Topic<String, T> topic,
      String key,
      @Nullable T value,
      Optional<String> eventId,
      Optional<Place> origin) {
    topics.add(topic.name());
    Place place = new Place(topic.name(), 0, ends.merge(topic.name(), 1L, Long::sum) - 1);
    Line line =
        new Line(place, key, Optional.ofNullable(value), value == null, clock, eventId, origin);
    lines.add(line);
    return line;
  }

  /// Bytes that nobody can decode.
  Line poison(Topic<?, ?> topic) {
    topics.add(topic.name());
    Place place = new Place(topic.name(), 0, ends.merge(topic.name(), 1L, Long::sum) - 1);
    Line line =
        new Line(
            place, "poison", Optional.empty(), false, clock, Optional.empty(), Optional.empty());
    lines.add(line);
    return line;
  }

  /// The services' answer to poison on the raw log.
  Desk refuse(Line raw) {
    receipt(raw, Outcome.REJECTED, null, Change.UNKNOWN, PubStatus.UNKNOWN);
    letter(raw.place());
    return this;
  }

  Line letter(Place origin) {
    return add(
        Topics.INGEST_DEAD_LETTER, "poison", new byte[0], Optional.empty(), Optional.of(origin));
  }

  Line raw(String text) {
    RawEvent event =
        RawEvent.newBuilder()
            .setEventId("event-" + text)
            .setSource("paper")
            .setItemId("ferry")
            .setContent(PlainArticle.newBuilder().setBody(text).build())
            .build();
    return add(Topics.RAW, KEY, event, Optional.empty(), Optional.empty());
  }

  Line receipt(Line raw, Outcome outcome, @Nullable Long version, Change change, PubStatus status) {
    Receipt receipt =
        Receipt.newBuilder()
            .setEventId("event")
            .setSource("paper")
            .setItemId("ferry")
            .setOutcome(outcome)
            .setUri(URI)
            .setArticleVersion(version)
            .setChange(version == null ? null : change)
            .setStatus(version == null ? null : status)
            .setRawTopic(raw.place().topic())
            .setRawPartition(raw.place().partition())
            .setRawOffset(raw.place().offset())
            .setReceivedAt(START)
            .build();
    return add(Topics.RECEIPT, KEY, receipt, "receipt of " + raw.place());
  }

  /// A version comes in and is enriched.
  Desk accept(long version, Change change, PubStatus status, Optional<Instant> embargo) {
    Line raw = raw("v" + version);
    receipt(raw, Outcome.ACCEPTED, version, change, status);
    Article article = Papers.article(version, change, status, embargo);
    add(Topics.ARTICLE, URI, article, "article" + version);
    add(
        Topics.ENRICHED,
        URI,
        new EnrichedArticle(article, Papers.enrichment()),
        "enriched" + version);
    return this;
  }

  Desk accept(long version, Change change) {
    return accept(version, change, PubStatus.USABLE, Optional.empty());
  }

  /// A kill comes in.
  Desk kill(long version) {
    accept(version, Change.KILLED, PubStatus.CANCELED, Optional.empty());
    Notice notice =
        Notice.newBuilder()
            .setUri(URI)
            .setVersion(version)
            .setChange(Change.KILLED)
            .setSource("paper")
            .setItemId("ferry")
            .setEventId("event-v" + version)
            .setAcceptedAt(START)
            .build();
    add(Topics.NOTICE, URI, notice, "notice" + version);
    return this;
  }

  /// A version is shown in every view and told.
  Desk show(long version, LifecycleType type, Optional<Instant> embargo) {
    Article content = Papers.article(version, Change.CREATED, PubStatus.USABLE, embargo);
    PublishedArticle published =
        PublishedArticle.newBuilder()
            .setUri(URI)
            .setVersion(version)
            .setChange(Change.CREATED)
            .setStatus(PubStatus.USABLE)
            .setPublishedAt(clock)
            .setArticle(content)
            .setEnrichment(Papers.enrichment())
            .build();
    add(Topics.PUBLISHED, URI, published, "published" + version);
    tell(type, version);
    add(Topics.MENTION, URI + "#1", Papers.mention(version), "mention" + version);
    add(
        Topics.STORY_MEMBER,
        URI,
        StoryMember.newBuilder()
            .setArticleUri(URI)
            .setArticleVersion(version)
            .setStoryId(Papers.STORY)
            .setSimilarity(1)
            .build(),
        "member" + version);
    add(Topics.STORY, Papers.STORY, Papers.story(), "story" + version);
    add(Topics.NINJS_ITEM, URI, Papers.ninjsItem(version), "item" + version);
    add(Topics.NINJS, URI, "{\"version\":\"%d\"}".formatted(version), "ninjs" + version);
    add(RouteTopic.of("all"), URI, published, "route" + version);
    return this;
  }

  Desk tell(LifecycleType type, long version) {
    LifecycleEvent event =
        LifecycleEvent.newBuilder()
            .setUri(URI)
            .setType(type)
            .setToVersion(version)
            .setSource("paper")
            .setItemId("ferry")
            .setOccurredAt(clock)
            .build();
    add(Topics.LIFECYCLE, URI, event, "told" + type + version);
    return this;
  }

  /// The article is taken back from every view and that is told.
  Desk takeBack(LifecycleType type, long version) {
    String step = "gone" + version;
    add(Topics.PUBLISHED, URI, null, step);
    tell(type, version);
    add(Topics.MENTION, URI + "#1", null, step);
    add(Topics.STORY_MEMBER, URI, null, step);
    add(Topics.STORY, Papers.STORY, null, step);
    add(Topics.NINJS_ITEM, URI, null, step);
    add(Topics.NINJS, URI, null, step);
    add(RouteTopic.of("all"), URI, null, step);
    return this;
  }

  /// There is a route that matches every article.
  Desk route() {
    add(
        Topics.ROUTE,
        "all",
        Route.newBuilder().setName("all").setExpression("true").setChangedAt(START).build(),
        "route");
    return this;
  }

  /// Loses records.
  Desk without(Predicate<Line> lost) {
    lines.removeIf(lost);
    return this;
  }

  /// Changes records.
  Desk but(UnaryOperator<Line> change) {
    lines.replaceAll(change);
    return this;
  }

  /// Writes what was written last on a topic once more, as a service that takes its step again.
  Desk again(Topic<?, ?> topic) {
    Line last = lines.stream().filter(line -> line.isOn(topic)).reduce((_, next) -> next).get();
    lines.add(
        new Line(
            new Place(topic.name(), 0, ends.merge(topic.name(), 1L, Long::sum) - 1),
            last.key(),
            last.value(),
            last.tombstone(),
            clock,
            last.eventId(),
            last.origin()));
    return this;
  }

  /// What the auditor says, a line each.
  List<String> findings() {
    Standing standing = new Standing();
    List<Check> checks = Auditor.checks(standing, sent, topics);
    for (String topic : Auditor.order(topics)) {
      lines.stream()
          .filter(line -> line.place().topic().equals(topic))
          .forEach(line -> {
            standing.take(line);
            checks.forEach(check -> check.take(line));
          });
    }
    return checks.stream()
        .flatMap(check -> check.findings().stream())
        .map(Finding::toString)
        .toList();
  }
}
