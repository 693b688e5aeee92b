package org.copydesk.e2e.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.e2e.model.DeskRules.Told;
import org.copydesk.news.Article;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.Notice;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.news.Receipt;
import org.copydesk.news.Story;
import org.copydesk.news.StoryMember;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the topics hold of an article, as it was read.
final class ObservedFacts {
  /// How the value of a record is read.
  interface Decoder {
    <T extends SpecificRecord> T decode(Topic<String, T> topic, Class<T> type, byte[] value);
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Observed observed;
  private final Decoder decoder;
  private final Map<String, Set<String>> storiesOf = new HashMap<>();

  ObservedFacts(Observed observed, Decoder decoder) {
    this.observed = observed;
    this.decoder = decoder;
    observed.view(Topics.STORY).values().stream()
        .map(value -> decoder.decode(Topics.STORY, Story.class, value))
        .forEach(story ->
            story
                .getArticleUris()
                .forEach(uri ->
                    storiesOf.computeIfAbsent(uri, _ -> new TreeSet<>()).add(story.getId())));
  }

  /// The URI of an article of the test.
  static String uri(String key) {
    return "urn:copydesk:" + key.replace('/', ':');
  }

  /// @param key of the article, source/item, or of a whole source, source/
  Facts of(String key) {
    String uri = uri(key);
    Map<String, String> lines = new TreeMap<>();
    lines.put(Facts.RECEIPTS, log(Topics.RECEIPT, Receipt.class, key, ObservedFacts::line));
    lines.put(
        Facts.VERSIONS,
        log(
            Topics.ARTICLE,
            Article.class,
            uri,
            article ->
                Facts.version(
                    article.getVersion(),
                    article.getChange(),
                    article.getStatus(),
                    article.getText())));
    lines.put(
        Facts.NOTICES,
        log(
            Topics.NOTICE,
            Notice.class,
            uri,
            notice -> Facts.notice(notice.getVersion(), notice.getChange())));
    lines.put(
        Facts.LIFECYCLE,
        log(
            Topics.LIFECYCLE,
            LifecycleEvent.class,
            uri,
            event ->
                Facts.told(
                    event.getType(),
                    event.getFromVersion(),
                    event.getToVersion(),
                    event.getWithdrawnVersion(),
                    event.getCausedBy(),
                    event.getOccurredAt())));
    shown(lines, uri);
    return new Facts(lines);
  }

  /// What a receipt says.
  static String line(Receipt receipt) {
    return Facts.receipt(
        receipt.getEventId(),
        receipt.getOutcome(),
        receipt.getReasonCode().orElse(""),
        receipt.getArticleVersion(),
        receipt.getCurrentVersion(),
        receipt.getEmbargoedUntil());
  }

  /// What was told of an article, in order.
  List<Told> told(String key) {
    return observed.log(Topics.LIFECYCLE, uri(key)).stream()
        .map(value -> decoder.decode(Topics.LIFECYCLE, LifecycleEvent.class, value))
        .map(event ->
            new Told(
                event.getType(),
                event.getFromVersion(),
                event.getToVersion(),
                event.getWithdrawnVersion(),
                event.getCausedBy(),
                event.getOccurredAt()))
        .toList();
  }

  private void shown(Map<String, String> lines, String uri) {
    lines.put(
        Facts.PUBLISHED,
        last(
            Topics.PUBLISHED,
            PublishedArticle.class,
            uri,
            article ->
                Facts.published(
                    article.getVersion(),
                    article.getChange(),
                    article.getArticle().getVersion(),
                    article.getArticle().getHeadline().orElse(""),
                    article.getArticle().getText())));
    lines.put(
        Facts.NINJS,
        observed.last(Topics.NINJS, uri).map(ObservedFacts::ninjs).orElse(Facts.none()));
    lines.put(
        Facts.NINJS_ITEM,
        last(
            Topics.NINJS_ITEM,
            NinjsItem.class,
            uri,
            item ->
                Facts.item(
                    Long.parseLong(item.getVersion()),
                    item.getHeadlines().getFirst().getValue(),
                    item.getBodies().getFirst().getValue())));
    lines.put(
        Facts.MENTIONS,
        rows(
            Topics.MENTION,
            Mention.class,
            uri,
            mention -> Facts.row(mention.getArticleVersion(), mention.getSurface())));
    lines.put(
        Facts.QUOTES,
        rows(
            Topics.QUOTE,
            Quote.class,
            uri,
            quote -> Facts.row(quote.getArticleVersion(), quote.getText())));
    lines.put(Facts.STORY, last(Topics.STORY_MEMBER, StoryMember.class, uri, this::storyRow));
  }

  private String storyRow(StoryMember row) {
    Set<String> stories = storiesOf.getOrDefault(row.getArticleUri(), Set.of());
    return stories.equals(Set.of(row.getStoryId()))
        ? Facts.storyRow(row.getArticleVersion())
        : "row of v%d in %s, but listed by %s"
            .formatted(row.getArticleVersion(), row.getStoryId(), stories);
  }

  private static String ninjs(byte[] value) {
    JsonNode item = JSON.readTree(new String(value, UTF_8));
    return Facts.item(
        item.get("version").asLong(),
        item.get("headlines").get(0).get("value").asString(),
        item.get("bodies").get(0).get("value").asString());
  }

  private <T extends SpecificRecord> String log(
      Topic<String, T> topic, Class<T> type, String key, Function<T, String> line) {
    return Facts.joined(
        observed.log(topic, key).stream()
            .map(value -> line.apply(decoder.decode(topic, type, value)))
            .toList());
  }

  private <T extends SpecificRecord> String last(
      Topic<String, T> topic, Class<T> type, String key, Function<T, String> line) {
    return observed
        .last(topic, key)
        .map(value -> line.apply(decoder.decode(topic, type, value)))
        .orElse(Facts.none());
  }

  private <T extends SpecificRecord> String rows(
      Topic<String, T> topic, Class<T> type, String uri, Function<T, String> line) {
    List<String> rows =
        observed.rows(topic, uri).stream()
            .map(value -> line.apply(decoder.decode(topic, type, value)))
            .sorted()
            .toList();
    return Facts.joined(rows);
  }
}
