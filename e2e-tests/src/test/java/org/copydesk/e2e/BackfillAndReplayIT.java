package org.copydesk.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.backfill.Backfill;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.StackException;
import org.copydesk.devstack.replay.Comparison;
import org.copydesk.devstack.replay.Difference;
import org.copydesk.devstack.replay.Plan;
import org.copydesk.devstack.replay.Replay;
import org.copydesk.devstack.replay.Report;
import org.copydesk.devstack.replay.Switch;
import org.copydesk.news.Action;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Archives and other annotations beside the live news, on the three services.
class BackfillAndReplayIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String QUOTE =
      "“The harbour of Oslo is open,” said Ada Lindqvist on Tuesday.";

  @TempDir private static Path log;
  @TempDir private static Path state;
  @TempDir private Path folder;
  private static GuardedSystem system;
  private static Cluster cluster;
  private static NewsDesk desk;

  @BeforeAll
  static void start() throws Exception {
    system = new GuardedSystem(log, state);
    cluster = system.cluster();
    desk = new NewsDesk(cluster);
  }

  @AfterAll
  static void stop() {
    if (system != null) {
      desk.close();
      system.close();
    }
  }

  private static List<ConsumerRecord<String, byte[]>> under(Topic<?, ?> topic, String key) {
    return desk.existing(topic.name()).stream().filter(each -> each.key().startsWith(key)).toList();
  }

  private static void awaitUnder(Topic<?, ?> topic, String key, int records) {
    await().atMost(LIMIT).untilAsserted(() -> assertThat(under(topic, key)).hasSize(records));
  }

  private static Map<String, Long> backfilled(Path archive, Path progress) throws Exception {
    try (Backfill backfill = new Backfill(cluster, progress, 200, _ -> {})) {
      return backfill.run(archive, "archive");
    }
  }

  private static String line(String item, String body) {
    return "{\"itemId\": \"%s\", \"article\": {\"headline\": \"Old news\", \"body\": \"%s\"}}"
        .formatted(item, body);
  }

  @Test
  void archiveIsTakenInCountedAndGoneOnWith() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      lines.add(line("old-" + i, "The mill number %d burnt down.".formatted(i)));
    }
    lines.add("{\"itemId\": ");
    lines.add("");
    lines.add(line("old-0", "The mill number 0 burnt down."));
    lines.add(
        "{\"itemId\": \"paper\", \"mediaType\": \"text/plain\", \"text\": \"%PDF-1.7 no text\"}");
    Path archive = Files.write(folder.resolve("archive.ndjson"), lines);
    Path progress = folder.resolve("progress.json");
    Map<String, Long> counts = backfilled(archive, progress);
    assertThat(counts)
        .containsEntry("accepted", 8L)
        .containsEntry("duplicate", 1L)
        .containsEntry("unreadable", 1L)
        .containsEntry("rejected (unsupported-media-type)", 1L)
        .hasSize(4);
    assertThat(under(Topics.PUBLISHED, "urn:copydesk:archive:old-")).hasSize(8);

    assertThat(backfilled(archive, progress)).as("nothing is left to do").isEqualTo(counts);
    assertThat(under(Topics.RAW, "archive/")).hasSize(10);

    lines.add(line("old-9", "The mill number 9 burnt down."));
    Files.write(archive, lines);
    Files.writeString(
        progress, "{\"items\": 7, \"last\": \"line 7 (old-6)\", \"counts\": {\"accepted\": 7}}");
    assertThat(backfilled(archive, progress))
        .as("what was answered behind the record of progress is sent again and known already")
        .containsEntry("accepted", 8L)
        .containsEntry("duplicate", 2L);
    assertThat(under(Topics.PUBLISHED, "urn:copydesk:archive:old-")).hasSize(9);

    Files.write(archive, lines.subList(3, lines.size()));
    assertThatThrownBy(() -> backfilled(archive, progress))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("--restart");
  }

  private static RawEvent embargoed(String item) {
    return RawEvent.newBuilder()
        .setSource("e2e")
        .setItemId(item)
        .setContent(
            PlainArticle.newBuilder()
                .setHeadline("Held")
                .setBody(QUOTE)
                .setEmbargoedUntil(Instant.now().plus(Duration.ofDays(2)).toString())
                .build())
        .build();
  }

  private static Replay replay(String annotators) {
    return new Replay(
        cluster,
        new Plan(
            Instant.now().minus(Duration.ofDays(1)),
            Optional.empty(),
            Optional.of("e2e"),
            annotators,
            Instant.now().getEpochSecond()));
  }

  private static PublishedArticle published(String uri) {
    return (PublishedArticle)
        desk.decode(Topics.PUBLISHED.name(), under(Topics.PUBLISHED, uri).getLast().value());
  }

  @Test
  void replayIsComparedAndSwitchedToAndNothingGoneComesBack() throws Exception {
    String seen = "urn:copydesk:e2e:seen";
    String killed = "urn:copydesk:e2e:killed";
    String held = "urn:copydesk:e2e:held";
    desk.send(Topics.RAW, Newsroom.content("seen", "1", QUOTE));
    desk.send(Topics.RAW, Newsroom.content("killed", "1", QUOTE));
    desk.send(Topics.RAW, embargoed("held"));
    awaitUnder(Topics.PUBLISHED, seen, 1);
    awaitUnder(Topics.PUBLISHED, killed, 1);
    awaitUnder(Topics.LIFECYCLE, held, 1);
    desk.send(Topics.RAW_NOTICE, Newsroom.notice("killed", Action.KILL));
    awaitUnder(Topics.PUBLISHED, killed, 2);
    assertThat(published(seen).getEnrichment().getQuotes()).hasSize(1);

    try (Replay replay = replay("language,entities")) {
      assertThat(replay.run(_ -> {})).as("with the version of the kill").isEqualTo(4);
    }
    try (Replay again = replay("language,entities")) {
      assertThat(again.run(_ -> {})).as("it goes on behind what is done").isZero();
    }
    try (Replay other = replay("language")) {
      assertThatThrownBy(() -> other.run(_ -> {})).hasMessageContaining("discard");
    }
    try (Comparison comparison = new Comparison(cluster)) {
      Report report = comparison.run();
      assertThat(report.count(Difference.Kind.QUOTE_WENT)).isEqualTo(3);
      assertThat(report.count(Difference.Kind.ENTITY_WENT)).isZero();
    }
    try (Switch over = new Switch(cluster, 1_000)) {
      assertThat(over.run(_ -> {})).isPositive();
      awaitUnder(Topics.PUBLISHED, seen, 2);
      assertThat(over.run(_ -> {})).as("a switch is not done twice").isZero();
      assertThat(published(seen).getEnrichment().getQuotes()).isEmpty();
      assertThat(published(seen).getEnrichment().getEntities()).isNotEmpty();
      assertThat(under(Topics.QUOTE, seen).getLast().value()).isNull();
      over.discard();
    }
    desk.send(Topics.RAW, Newsroom.content("seen", "2", "The harbour is closed."));
    awaitUnder(Topics.PUBLISHED, seen, 3);
    assertThat(under(Topics.PUBLISHED, killed))
        .hasSize(2)
        .last()
        .extracting(ConsumerRecord::value)
        .isNull();
    assertThat(under(Topics.PUBLISHED, held)).isEmpty();
    assertThat(under(Topics.LIFECYCLE, seen)).hasSize(2);
    assertThat(under(Topics.LIFECYCLE, held)).hasSize(1);
  }
}
