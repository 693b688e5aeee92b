package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.run.TopicGate;
import org.copydesk.service.run.WrongTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On topics that somebody has made in another way no service starts.
class TopicGateIT {
  @TempDir private static Path folder;
  private static EmbeddedBroker broker;

  private final Health health = new Health();

  @BeforeAll
  static void start() throws Exception {
    broker = new EmbeddedBroker(folder);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static Map<String, Object> clients() {
    return Map.of("bootstrap.servers", broker.bootstrapServers());
  }

  private static void create(Topic<?, ?> topic, int partitions, Map<String, String> other)
      throws Exception {
    Map<String, String> config = new HashMap<>(topic.config());
    config.putAll(other);
    try (Admin admin = Admin.create(clients())) {
      admin
          .createTopics(List.of(new NewTopic(topic.name(), partitions, (short) 1).configs(config)))
          .all()
          .get();
    }
  }

  private int await(Topic<?, ?>... topics) {
    return TopicGate.await(
        List.of(topics).stream().<String>map(Topic::name).toList(), clients(), health);
  }

  @Test
  void eachTopicThatIsNotAsTheCatalogueHasItIsNamed() throws Exception {
    create(Topics.RAW, Topics.RAW.partitions() + 1, Map.of());
    create(Topics.PUBLISHED, Topics.PUBLISHED.partitions(), Map.of("cleanup.policy", "delete"));
    create(Topics.MENTION, Topics.MENTION.partitions(), Map.of("delete.retention.ms", "1000"));
    create(Topics.ARTICLE, Topics.ARTICLE.partitions(), Map.of("max.message.bytes", "1048588"));
    create(Topics.LIFECYCLE, Topics.LIFECYCLE.partitions(), Map.of("cleanup.policy", "compact"));
    assertThatThrownBy(() ->
            await(Topics.RAW, Topics.PUBLISHED, Topics.MENTION, Topics.ARTICLE, Topics.LIFECYCLE))
        .isInstanceOf(WrongTopics.class)
        .message()
        .contains(
            "topic news.raw.v1 has %d partitions and needs %d as the others have"
                .formatted(Topics.RAW.partitions() + 1, Topics.RAW.partitions()),
            "topic news.published.v1 has cleanup.policy=delete and needs compact",
            "topic news.mention.v1 has delete.retention.ms=1000 and needs 604800000",
            "topic news.article.v1 has max.message.bytes=1048588 and needs 8388608",
            "topic news.lifecycle.v1 has cleanup.policy=compact and needs delete")
        .hasLineCount(5);
    assertThat(health.ready()).isFalse();
    assertThat(health.states())
        .hasEntrySatisfying("topics", state -> assertThat(state.detail()).contains("news.raw.v1"));
  }

  @Test
  void largerLimitsAndOtherRetentionAreTheOperatorsBusiness() throws Exception {
    create(
        Topics.RECEIPT,
        Topics.RECEIPT.partitions(),
        Map.of("retention.ms", "1000", "max.message.bytes", "20000000"));
    create(Topics.QUOTE, Topics.QUOTE.partitions(), Map.of("delete.retention.ms", "1209600000"));
    assertThatCode(() -> await(Topics.RECEIPT, Topics.QUOTE)).doesNotThrowAnyException();
    assertThat(health.ready()).isTrue();
  }

  @Test
  void theNumberOfPartitionsIsTheOperatorsBusinessWhileAllTopicsHaveIt() throws Exception {
    create(Topics.ENRICHED, 7, Map.of());
    create(Topics.NOTICE, 7, Map.of());
    create(Topics.PUBLISH_DEAD_LETTER, 2, Map.of());
    assertThat(await(Topics.ENRICHED, Topics.NOTICE, Topics.PUBLISH_DEAD_LETTER)).isEqualTo(7);
    assertThat(health.ready()).isTrue();
  }
}
