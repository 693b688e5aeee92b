package org.copydesk.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.copydesk.ingest.gate.Withdrawal;
import org.copydesk.ingest.raw.AnswerEvents;
import org.copydesk.ingest.raw.GateStores;
import org.copydesk.ingest.raw.Handled;
import org.copydesk.ingest.raw.OpenEnvelope;
import org.copydesk.ingest.raw.OpenEnvelope.Content;
import org.copydesk.ingest.raw.OpenEnvelope.Envelope;
import org.copydesk.ingest.raw.ReceiptMetrics;
import org.copydesk.ingest.raw.SpreadWithdrawal;
import org.copydesk.ingest.raw.WithdrawArticles;
import org.copydesk.ingest.raw.WriteDeadLetter;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Notice;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.Source;
import org.copydesk.news.WithdrawalState;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.event.CloudEvents;
import org.copydesk.service.event.Event;
import org.copydesk.service.kafka.AheadOfAll;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.metrics.DeadLetters;
import org.copydesk.service.metrics.ReadRecords;
import org.copydesk.service.state.SingleObjectSerde;

/// From the raw log to one receipt an event, and to clean versions of articles.
public final class IngestTopology {
  private static final String SERVICE = "ingest-service";
  private static final String SOURCES = "sources";

  private final Wiring wiring;
  private final StreamsBuilder builder;
  private final int partitions;
  private final MeterRegistry metrics;

  private IngestTopology(Wiring wiring, int partitions, MeterRegistry metrics) {
    this.wiring = wiring;
    this.partitions = partitions;
    this.builder = wiring.builder();
    this.metrics = metrics;
  }

  /// Builds the topology.
  ///
  /// @param partitions how many the topics have
  public static Topology build(Wiring wiring, int partitions, MeterRegistry metrics) {
    IngestTopology topology = new IngestTopology(wiring, partitions, metrics);
    topology.define();
    return topology.builder.build();
  }

  private void define() {
    builder.globalTable(
        Topics.SOURCE.name(), wiring.from(Source.class, "read-sources"), Materialized.as(SOURCES));

    Lane content =
        lane(
            builder.stream(
                Topics.RAW.name(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("receive-content")),
            Topics.RAW,
            "content",
            false);
    Lane notices =
        lane(
            builder.stream(
                    Topics.RAW_NOTICE.name(),
                    Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName("receive-notice")
                        .withTimestampExtractor(new AheadOfAll()))
                .processValues(AheadOfAll.trueTime(), Named.as("restore-time-of-notice")),
            Topics.RAW_NOTICE,
            "notice",
            true);

    GateStores gate = GateStores.in(wiring.stores());
    KStream<String, Handled> answered =
        content
            .placed
            .merge(notices.placed, Named.as("join-lanes"))
            .process(
                new AnswerEvents(
                    wiring.serde(RawEvent.class).deserializer(), SOURCES, gate, wiring.traces()),
                Named.as("answer-events"));
    KStream<String, Withdrawal> withdrawn =
        answered
            .process(SpreadWithdrawal::new, Named.as("tell-every-partition"))
            .repartition(
                Repartitioned.with(Serdes.String(), SingleObjectSerde.of(WithdrawalState.class))
                    .withName("withdrawal-everywhere")
                    .withNumberOfPartitions(partitions)
                    .withStreamPartitioner(SpreadWithdrawal.everywhere()))
            .process(WithdrawArticles.of(gate, metrics), Named.as("withdraw-articles"));

    KStream<String, Handled> handled =
        answered
            .merge(content.undecodable, Named.as("join-undecodable-content"))
            .merge(notices.undecodable, Named.as("join-undecodable-notices"));

    ReceiptMetrics receipts = ReceiptMetrics.in(metrics);
    handled
        .mapValues(each -> event(receipts.count(each.receipt())), Named.as("take-receipt"))
        .processValues(
            new CloudEvents<>(Topics.RECEIPT, SERVICE, metrics), Named.as("stamp-receipt"))
        .to(Topics.RECEIPT.name(), wiring.to(Receipt.class, "write-receipts"));

    handled
        .flatMap(
            (key, value) -> value.article().map(IngestTopology::event).stream().toList(),
            Named.as("take-article"))
        .merge(
            withdrawn.map((key, each) -> event(each.article()), Named.as("take-withdrawn-article")),
            Named.as("join-withdrawn-articles"))
        .processValues(
            new CloudEvents<>(Topics.ARTICLE, SERVICE, metrics), Named.as("stamp-article"))
        .to(Topics.ARTICLE.name(), wiring.to(Article.class, "write-articles"));

    handled
        .flatMap(
            (key, value) -> value.notice().map(IngestTopology::event).stream().toList(),
            Named.as("take-notice"))
        .merge(
            withdrawn.map((key, each) -> event(each.notice()), Named.as("take-withdrawal-notice")),
            Named.as("join-withdrawal-notices"))
        .processValues(new CloudEvents<>(Topics.NOTICE, SERVICE, metrics), Named.as("stamp-notice"))
        .to(Topics.NOTICE.name(), wiring.to(Notice.class, "write-notices"));

    handled
        .flatMap((key, value) -> events(value.items(), true), Named.as("take-unpacked-items"))
        .processValues(
            new CloudEvents<>(Topics.RAW, SERVICE, metrics), Named.as("stamp-unpacked-item"))
        .to(Topics.RAW.name(), wiring.to(RawEvent.class, "write-unpacked-items"));

    handled
        .flatMap((key, value) -> events(value.items(), false), Named.as("take-notices-to-others"))
        .processValues(
            new CloudEvents<>(Topics.RAW_NOTICE, SERVICE, metrics),
            Named.as("stamp-notice-to-other"))
        .to(Topics.RAW_NOTICE.name(), wiring.to(RawEvent.class, "write-notices-to-others"));

    DeadLetters deadLetters = DeadLetters.in(metrics);
    handled
        .process(() -> new WriteDeadLetter(deadLetters), Named.as("take-dead-letter"))
        .to(
            Topics.INGEST_DEAD_LETTER.name(),
            Produced.with(Serdes.String(), Serdes.Bytes()).withName("write-dead-letters"));
  }

  private record Lane(KStream<String, Content> placed, KStream<String, Handled> undecodable) {}

  /// Only what lies in another partition than that of its item takes the way through the
  /// repartition: what some producers' own partitioners have placed elsewhere.
  private Lane lane(
      KStream<byte[], byte[]> received, Topic<?, ?> topic, String name, boolean ahead) {
    Counter read = ReadRecords.of(topic.name(), metrics);
    Map<String, KStream<String, Envelope>> opened =
        received
            .process(
                () ->
                    new OpenEnvelope(
                        wiring.serde(RawEvent.class).deserializer(), partitions, ahead, read),
                Named.as("open-" + name))
            .split(Named.as(name + "-"))
            .branch((key, envelope) -> envelope instanceof Envelope.Placed, Branched.as("placed"))
            .branch((key, envelope) -> envelope instanceof Envelope.Astray, Branched.as("astray"))
            .defaultBranch(Branched.as("undecodable"));
    KStream<String, Content> astray =
        branch(opened, name + "-astray")
            .flatMapValues(
                envelope ->
                    envelope instanceof Envelope.Astray(Bytes bytes) ? List.of(bytes) : List.of(),
                Named.as("take-astray-" + name))
            .repartition(
                Repartitioned.with(Serdes.String(), Serdes.Bytes())
                    .withName(name + "-by-item")
                    .withNumberOfPartitions(partitions))
            .mapValues(
                bytes -> new Content(bytes, Optional.empty()), Named.as("bring-astray-" + name));
    KStream<String, Content> placed =
        branch(opened, name + "-placed")
            .flatMapValues(
                envelope ->
                    envelope instanceof Envelope.Placed(Content content)
                        ? List.of(content)
                        : List.of(),
                Named.as("take-placed-" + name))
            .merge(astray, Named.as("join-astray-" + name));
    KStream<String, Handled> undecodable =
        branch(opened, name + "-undecodable")
            .flatMapValues(
                envelope ->
                    envelope instanceof Envelope.Undecodable(Handled handled)
                        ? List.of(handled)
                        : List.of(),
                Named.as("reject-undecodable-" + name));
    return new Lane(placed, undecodable);
  }

  private static <V> KStream<String, V> branch(
      Map<String, KStream<String, V>> branches, String name) {
    return Objects.requireNonNull(branches.get(name), name);
  }

  private static Event<Receipt> event(Receipt receipt) {
    return new Event<>(
        receipt.getUri().orElse(receipt.getSource() + "/" + receipt.getItemId()),
        receipt.getRawTopic() + "/" + receipt.getRawPartition() + "/" + receipt.getRawOffset(),
        0,
        receipt);
  }

  private static KeyValue<String, Event<Article>> event(Article article) {
    return KeyValue.pair(
        article.getUri(), Event.of(article.getUri(), article.getVersion(), article));
  }

  private static List<KeyValue<String, Event<RawEvent>>> events(
      List<RawEvent> items, boolean content) {
    return items.stream()
        .filter(item -> (item.getAction() == Action.CONTENT) == content)
        .map(IngestTopology::event)
        .toList();
  }

  private static KeyValue<String, Event<RawEvent>> event(RawEvent item) {
    String key = item.getSource() + "/" + item.getItemId();
    return KeyValue.pair(key, new Event<>(key, item.getEventId().orElse(key), 0, item));
  }

  private static KeyValue<String, Event<Notice>> event(Notice notice) {
    return KeyValue.pair(notice.getUri(), Event.of(notice.getUri(), notice.getVersion(), notice));
  }
}
