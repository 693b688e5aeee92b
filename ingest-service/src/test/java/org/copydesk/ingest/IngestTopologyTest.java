package org.copydesk.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Source;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.Placement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTopologyTest {
  @TempDir Path state;
  private IngestDriver ingest;

  @BeforeEach
  void start() throws Exception {
    ingest = new IngestDriver(state);
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void articleIsAnsweredAndWrittenUnderItsUriWithCloudEventsHeaders() {
    ingest.send(RawEvents.plain("bridge", "1", "The bridge is open."));

    TestRecord<String, Receipt> receipt = ingest.receipts.readRecord();
    TestRecord<String, Article> article = ingest.articles.readRecord();
    assertThat(receipt.key()).isEqualTo("desk/bridge");
    assertThat(receipt.value().getOutcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(receipt.value().getEventId()).isEqualTo("news.raw.v1/0/0");
    assertThat(article.key()).isEqualTo("urn:copydesk:desk:bridge");
    assertThat(article.value().getProvenance().getRawOffset()).contains(0L);
    assertThat(header(article, Headers.ID))
        .isEqualTo(Headers.id(article.key(), 1, Topics.ARTICLE.name()));
    assertThat(header(article, Headers.TYPE)).isEqualTo("news.article.v1");
  }

  private static String header(TestRecord<?, ?> record, String name) {
    return new String(
        record.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void onlyAnEventThatLiesInAnotherPartitionThanItsItemIsMoved() {
    List<String> items = IntStream.range(0, 40).mapToObj(number -> "item-" + number).toList();
    List<String> placed = items.stream().filter(IngestTopologyTest::liesInTheFirst).toList();
    List<String> astray = items.stream().filter(item -> !liesInTheFirst(item)).toList();

    placed.forEach(item -> ingest.send(RawEvents.plain(item, "1", "Open.")));
    placed.forEach(item -> ingest.send(RawEvents.notice(Action.KILL, item, "It is not.")));
    assertThat(ingest.driver.producedTopicNames()).noneMatch(name -> name.contains("-by-item-"));

    astray.forEach(item -> ingest.send(RawEvents.plain(item, "1", "Open.")));
    assertThat(ingest.driver.producedTopicNames())
        .contains("ingest-service-content-by-item-repartition")
        .doesNotContain("ingest-service-notice-by-item-repartition");

    assertThat(ingest.receipts.readValuesToList())
        .hasSize(items.size() + placed.size())
        .allMatch(receipt -> receipt.getOutcome() == Outcome.ACCEPTED)
        .allMatch(receipt -> receipt.getRawTopic().startsWith("news.raw"));
  }

  /// The driver puts everything into the first partition.
  private static boolean liesInTheFirst(String item) {
    return Placement.of("desk/" + item, Topics.RAW.partitions()) == 0;
  }

  @Test
  void garbageGetsItsReceiptBesideItsDeadLetterAndStopsNothing() {
    byte[] garbage = "not avro at all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    ingest.raw.pipeInput("odd", garbage);
    ingest.raw.pipeInput("odd", new byte[] {0, 0, 0, 4, 21, 7});
    ingest.send(RawEvents.plain("bridge", null, "The bridge is open."));

    assertThat(ingest.receipts.readValuesToList())
        .extracting(Receipt::getOutcome)
        .containsExactly(Outcome.REJECTED, Outcome.REJECTED, Outcome.ACCEPTED);
    List<TestRecord<String, byte[]>> letters = ingest.deadLetters.readRecordsToList();
    assertThat(letters).hasSize(2);
    assertThat(letters.getFirst().value()).isEqualTo(garbage);
    assertThat(header(letters.getFirst(), Headers.ERROR_TOPIC)).isEqualTo("news.raw.v1");
    assertThat(header(letters.get(1), Headers.ERROR_OFFSET)).isEqualTo("1");
  }

  @Test
  void documentWithSeveralItemsBecomesOneEventAnItemEachWithItsReceipt() {
    String feed =
        """
        <rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>
        <item><guid isPermaLink="false">g-1</guid><title>Ferry sails</title><description>The ferry sails at noon.</description></item>
        <item><guid isPermaLink="false">g-2</guid><title>Bridge closes</title><description>The bridge closes at six.</description></item>
        </channel></rss>
        """;
    ingest.send(
        RawEvent.newBuilder(
                RawEvents.document("feed", "application/octet-stream", feed.getBytes(UTF_8)))
            .setEventId("whole")
            .build());

    List<RawEvent> items = ingest.output(Topics.RAW, RawEvent.class).readValuesToList();
    Map<String, Receipt> answers =
        ingest.receipts.readValuesToList().stream()
            .collect(Collectors.toMap(Receipt::getEventId, Function.identity()));

    assertThat(items).extracting(RawEvent::getItemId).containsExactly("g-1", "g-2");
    assertThat(items).allMatch(item -> item.getPartOf().equals(Optional.of("whole")));
    assertThat(answers).containsOnlyKeys("whole", "whole#0", "whole#1");
    assertThat(answers.get("whole"))
        .returns(Outcome.UNPACKED, Receipt::getOutcome)
        .returns(Optional.of(2), Receipt::getUnpackedItems);
    assertThat(answers.get("whole#0")).returns(Outcome.ACCEPTED, Receipt::getOutcome);
    assertThat(answers.get("whole#1")).returns(Outcome.ACCEPTED, Receipt::getOutcome);
    assertThat(ingest.articles.readValuesToList())
        .extracting(article -> article.getHeadline().orElse(""))
        .containsExactlyInAnyOrder("Ferry sails", "Bridge closes");
  }

  @Test
  void killGoesAheadAsANoticeAndInItsTurnAsAVersion() {
    ingest.send(RawEvents.plain("bridge", null, "The bridge is open."));
    ingest.send(RawEvents.notice(Action.KILL, "bridge", "It is not."));
    ingest.send(RawEvents.notice(Action.KILL, "unseen", "Never send it."));
    ingest.send(RawEvents.notice(Action.KILL, "bridge", null));

    assertThat(ingest.sent.readValuesToList())
        .extracting(Notice::getVersion)
        .containsExactly(2L, 1L);
    assertThat(ingest.articles.readValuesToList())
        .extracting(Article::getVersion)
        .containsExactly(1L, 2L, 1L);
    assertThat(ingest.receipts.readValuesToList())
        .extracting(receipt -> receipt.getReasonCode().orElse("ok"))
        .containsExactly("ok", "ok", "ok", "reason-missing");
  }

  @Test
  void killThatNamesAnotherDocumentReachesThatArticle() {
    ingest.send(RawEvents.plain("urn:herald:V1234", null, "The ferry sank."));
    ingest.send(
        RawEvents.document(
            "urn:herald:V1240",
            "application/nitf+xml",
            """
            <nitf><head><docdata management-doc-idref="urn:herald:V1234" management-idref-status="canceled">
            <doc-id id-string="urn:herald:V1240"/><ed-msg info="The ferry did not sink."/>
            </docdata></head><body><body.content/></body></nitf>
            """
                .getBytes(UTF_8)));

    TestOutputTopic<String, RawEvent> told = ingest.output(Topics.RAW_NOTICE, RawEvent.class);
    assertThat(told.readValuesToList())
        .extracting(RawEvent::getItemId, RawEvent::getAction, each -> each.getReason().orElse(""))
        .containsExactly(tuple("urn:herald:V1234", Action.KILL, "The ferry did not sink."));
    assertThat(ingest.sent.readValuesToList())
        .extracting(Notice::getItemId, Notice::getNoticeItemId)
        .containsExactlyInAnyOrder(
            tuple("urn:herald:V1240", Optional.empty()),
            tuple("urn:herald:V1234", Optional.of("urn:herald:V1240")));
    assertThat(ingest.articles.readValuesToList())
        .extracting(
            Article::getItemId, Article::getVersion, Article::getStatus, Article::getNoticeItemId)
        .containsExactlyInAnyOrder(
            tuple("urn:herald:V1234", 1L, PubStatus.USABLE, Optional.empty()),
            tuple("urn:herald:V1240", 1L, PubStatus.CANCELED, Optional.empty()),
            tuple("urn:herald:V1234", 2L, PubStatus.CANCELED, Optional.of("urn:herald:V1240")));
    assertThat(ingest.receipts.readValuesToList()).hasSize(3);
  }

  @Test
  void newsroomsSettingsCloseASource() {
    TestInputTopic<String, Source> sources = ingest.input(Topics.SOURCE, Source.class);
    sources.pipeInput(
        "desk", Source.newBuilder().setId("desk").setName("Desk").setPaused(true).build());
    ingest.send(RawEvents.plain("bridge", null, "The bridge is open."));

    assertThat(ingest.receipts.readValue().getReasonCode()).contains("source-closed");
  }

  @Test
  void everyEventGetsOneReceiptAndVersionsGrowByOneWhateverHappens() {
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      int events = 40;
      for (int i = 0; i < events; i++) {
        String item = "item-" + seed + "-" + random.nextInt(3);
        switch (random.nextInt(8)) {
          case 0 -> ingest.send(RawEvents.notice(Action.KILL, item, "wrong"));
          case 1 -> ingest.send(RawEvents.notice(Action.RELEASE, item, "right"));
          case 2 ->
              ingest.send(
                  RawEvents.notice(Action.WITHHOLD, item, random.nextBoolean() ? "check" : null));
          case 3 -> ingest.raw.pipeInput(item, new byte[] {(byte) random.nextInt()});
          default ->
              ingest.send(
                  RawEvents.plain(
                      item,
                      random.nextBoolean() ? "" + random.nextInt(5) : null,
                      "Body " + random.nextInt(4)));
        }
      }
      List<Receipt> answers = ingest.receipts.readValuesToList();
      List<Article> versions = ingest.articles.readValuesToList();
      assertThat(answers).as("seed %d", seed).hasSize(events);
      assertThat(answers)
          .extracting(Receipt::getRawTopic, Receipt::getRawOffset)
          .doesNotHaveDuplicates();
      assertThat(versions)
          .hasSize(
              (int)
                  answers.stream()
                      .filter(answer -> answer.getArticleVersion().isPresent())
                      .count());
      Map<String, Long> newest = new java.util.HashMap<>();
      for (Article version : versions) {
        assertThat(version.getVersion()).isEqualTo(newest.getOrDefault(version.getUri(), 0L) + 1);
        newest.put(version.getUri(), version.getVersion());
      }
      ingest.sent.readValuesToList();
    }
  }

  @Test
  void topologyReadsLikeTheDesign() throws Exception {
    String printed =
        IngestDriver.topology(IngestDriver.config(state), new SimpleMeterRegistry())
            .describe()
            .toString();
    Path golden = Path.of("src/test/resources/org/copydesk/ingest/topology.txt");
    if ("write".equals(System.getProperty("copydesk.golden"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden));
  }
}
