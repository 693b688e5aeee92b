package org.copydesk.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.process.Ports;
import org.copydesk.devstack.process.Stack;
import org.copydesk.news.Action;
import org.copydesk.news.PlainArticle;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The consumers of docs/consuming.md, as they stand in `examples`, on a running stack.
class ConsumersE2E {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int MORE = 20;

  @TempDir private static Path data;
  private static Stack stack;
  private static NewsDesk desk;

  @BeforeAll
  static void start() {
    stack = new Stack(ExampleProgram.HOME, data.resolve("stack"), new Ports(500), Map.of());
    stack.start(System.out::println);
    desk = new NewsDesk(stack.cluster());
  }

  @AfterAll
  static void stop() {
    if (desk != null) {
      desk.close();
    }
    if (stack != null) {
      stack.stop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void viewStaysRightUnderUpdatesKillsAndItsOwnViolentEnd(ExampleProgram.View example)
      throws Exception {
    assumeTrue(example.missing().isEmpty(), example::missing);
    String prefix = example.name().toLowerCase(java.util.Locale.ROOT) + "-";
    Map<String, Long> expected = new HashMap<>();
    for (String item : List.of("updated", "killed", "kept")) {
      desk.send(Topics.RAW, content(prefix + item, "1", "Ada Lindqvist and Ingrid Solberg"));
      expected.put(uri(prefix + item), 1L);
    }
    awaitPublished(prefix, expected);
    Path view = data.resolve(prefix + "view");
    ExampleProgram program = new ExampleProgram(stack.cluster(), example.command(view));

    assertThat(program.once(Map.of()))
        .satisfies(first -> {
          assertThat(first.said()).contains("starting from an empty view");
          assertThat(first.lines()).isEqualTo(truth());
        });
    Path said = data.resolve(prefix + "said");
    Process following = program.follow(said);
    await().atMost(LIMIT).until(() -> Files.readString(said).contains("going on from"));
    desk.send(Topics.RAW, content(prefix + "updated", "2", "Ada Lindqvist"));
    desk.send(Topics.RAW_NOTICE, Newsroom.notice(prefix + "killed", Action.KILL));
    IntStream.range(0, MORE)
        .forEach(i -> desk.send(Topics.RAW, content(prefix + i, "1", "Nobody")));
    expected.put(uri(prefix + "updated"), 2L);
    expected.remove(uri(prefix + "killed"));
    IntStream.range(0, MORE).forEach(i -> expected.put(uri(prefix + i), 1L));
    await().atMost(LIMIT).until(() -> published().containsKey(uri(prefix + MORE / 2)));
    assertThat(following.isAlive()).isTrue();
    following.destroyForcibly().waitFor();
    awaitPublished(prefix, expected);

    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          ExampleProgram.Ended again = program.once(Map.of());
          assertThat(again.said()).contains("going on from");
          assertThat(again.lines())
              .isEqualTo(truth())
              .noneMatch(line -> line.startsWith(uri(prefix + "killed")));
        });
    assertThat(program.once(Map.of("AWAY_HOURS", "0")))
        .as("after more than the time for which tombstones are kept")
        .satisfies(fresh -> {
          assertThat(fresh.said()).contains("starting from an empty view");
          assertThat(fresh.lines()).isEqualTo(truth());
        });
  }

  @Test
  void kcatShowsTheLatestItemsAndWhatWasTakenBack() {
    String missing = ExampleProgram.kcatMissing();
    assumeTrue(missing.isEmpty(), missing);
    for (String item : List.of("kcat-kept", "kcat-killed")) {
      desk.send(Topics.RAW, content(item, "1", "Ada Lindqvist"));
    }
    awaitPublished("kcat-", Map.of(uri("kcat-kept"), 1L, uri("kcat-killed"), 1L));
    desk.send(Topics.RAW_NOTICE, Newsroom.notice("kcat-killed", Action.KILL));
    awaitPublished("kcat-", Map.of(uri("kcat-kept"), 1L));

    assertThat(
            new ExampleProgram(stack.cluster(), List.of("examples/kcat/latest-ninjs"))
                .once(Map.of())
                .lines())
        .anyMatch(line -> line.contains(uri("kcat-kept")) && line.contains("Ada Lindqvist"))
        .noneMatch(line -> line.contains(uri("kcat-killed")));
    assertThat(
            new ExampleProgram(stack.cluster(), List.of("examples/kcat/taken-back"))
                .once(Map.of())
                .lines())
        .anyMatch(line -> line.startsWith(uri("kcat-killed") + "\t") && line.contains("ce_id="));
  }

  private static RawEvent content(String item, String version, String names) {
    return RawEvent.newBuilder(Newsroom.content(item, version, ""))
        .setContent(
            PlainArticle.newBuilder()
                .setHeadline(item + " " + version)
                .setBody(names + " went to the harbour of Norrhamn on Tuesday.")
                .build())
        .build();
  }

  private static String uri(String item) {
    return "urn:copydesk:e2e:" + item;
  }

  private static void awaitPublished(String prefix, Map<String, Long> expected) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> {
          Map<String, Long> versions = new HashMap<>();
          published().forEach((uri, article) -> versions.put(uri, article.getVersion()));
          versions.keySet().removeIf(uri -> !uri.startsWith(uri(prefix)));
          assertThat(versions).isEqualTo(expected);
        });
  }

  private static Map<String, PublishedArticle> published() {
    Map<String, PublishedArticle> articles = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : desk.existing(Topics.PUBLISHED.name())) {
      if (desk.decode(record.topic(), record.value()) instanceof PublishedArticle article) {
        articles.put(record.key(), article);
      } else {
        articles.remove(record.key());
      }
    }
    return articles;
  }

  /// What a view should print: URI, version, headline and the number of mentions, told from the
  /// published articles alone.
  private static List<String> truth() {
    return published().values().stream()
        .map(article ->
            "%s\t%d\t%s\t%d"
                .formatted(
                    article.getUri(),
                    article.getVersion(),
                    article.getArticle().getHeadline().orElse(""),
                    article.getEnrichment().getEntities().stream()
                        .mapToInt(entity -> entity.getMentions().size())
                        .sum()))
        .sorted(
            java.util.Comparator.comparing(
                line -> line.getBytes(UTF_8), java.util.Arrays::compareUnsigned))
        .toList();
  }
}
