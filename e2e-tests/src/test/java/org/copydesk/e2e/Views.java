package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.news.Mention;
import org.copydesk.news.NinjsItem;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Quote;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// The views of publish-service beside each other, once nothing is on its way any more: they tell
/// of the same versions of the same articles, and of each state once.
///
/// @param desk reads them
record Views(NewsDesk desk) {
  private static final List<Topic<?, ?>> VIEWS =
      List.of(
          Topics.LIFECYCLE,
          Topics.PUBLISHED,
          Topics.NINJS_ITEM,
          Topics.NINJS,
          Topics.MENTION,
          Topics.QUOTE);

  /// Fails where they differ.
  void assertThatTheyAgree() {
    Map<String, PublishedArticle> articles = latest(Topics.PUBLISHED, PublishedArticle.class);
    Map<String, Integer> versions = new TreeMap<>();
    Map<String, Integer> mentions = new TreeMap<>();
    Map<String, Integer> quotes = new TreeMap<>();
    articles.forEach((uri, article) -> {
      String place = uri + " version " + article.getVersion();
      versions.put(place, 1);
      article
          .getEnrichment()
          .getEntities()
          .forEach(entity -> mentions.merge(place, entity.getMentions().size(), Integer::sum));
      article.getEnrichment().getQuotes().forEach(_ -> quotes.merge(place, 1, Integer::sum));
    });
    Map<String, Integer> items = new TreeMap<>();
    latest(Topics.NINJS_ITEM, NinjsItem.class)
        .forEach(
            (uri, item) -> items.merge(uri + " version " + item.getVersion(), 1, Integer::sum));
    Map<String, Integer> mentionRows = new TreeMap<>();
    latest(Topics.MENTION, Mention.class)
        .values()
        .forEach(row ->
            mentionRows.merge(
                row.getArticleUri() + " version " + row.getArticleVersion(), 1, Integer::sum));
    Map<String, Integer> quoteRows = new TreeMap<>();
    latest(Topics.QUOTE, Quote.class)
        .values()
        .forEach(row ->
            quoteRows.merge(
                row.getArticleUri() + " version " + row.getArticleVersion(), 1, Integer::sum));

    assertThat(items).as("ninjs items").isEqualTo(versions);
    assertThat(latest(Topics.NINJS, String.class).keySet()).isEqualTo(articles.keySet());
    assertThat(mentionRows).as("mentions by version").isEqualTo(mentions);
    assertThat(quoteRows).as("quotes by version").isEqualTo(quotes);
    VIEWS.forEach(this::assertThatNoStateIsToldTwice);
  }

  private <T> Map<String, T> latest(Topic<String, T> topic, Class<T> type) {
    Map<String, T> latest = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(topic.name())) {
      Object value = desk.decode(topic.name(), record.value());
      if (value == null) {
        latest.remove(record.key());
      } else {
        latest.put(record.key(), type.cast(value));
      }
    }
    return latest;
  }

  /// The headers tell a repetition.
  private void assertThatNoStateIsToldTwice(Topic<?, ?> topic) {
    Set<String> ids = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(topic.name())) {
      String id =
          new String(
              Objects.requireNonNull(record.headers().lastHeader(Headers.ID)).value(), UTF_8);
      assertThat(ids.add(id)).as("%s twice on %s", record.key(), topic.name()).isTrue();
    }
  }
}
