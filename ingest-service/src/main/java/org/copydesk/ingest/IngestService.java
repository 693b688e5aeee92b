package org.copydesk.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.drop.DropFolder;
import org.copydesk.ingest.poll.Poller;
import org.copydesk.ingest.receive.ReceiveServer;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.run.Service;
import org.copydesk.service.run.StreamsService;
import org.copydesk.service.settings.Settings;
import org.copydesk.service.tracing.Traces;

/// ingest-service as it runs: the topology, the HTTP edge, the drop folder and the poller.
public final class IngestService implements Service.Running {
  private static final String NAME = "ingest-service";
  private static final String EDGE = "edge";

  private final StreamsService streams;
  private final ReceiveServer receive;
  private final Optional<DropFolder> drop;
  private final Optional<Poller> poller;

  private IngestService(
      StreamsService streams,
      ReceiveServer receive,
      Optional<DropFolder> drop,
      Optional<Poller> poller) {
    this.streams = streams;
    this.receive = receive;
    this.drop = drop;
    this.poller = poller;
  }

  /// Starts it; throws with all mistakes in the settings.
  public static Service.Running start(Settings settings) {
    IngestConfig config = IngestConfig.read(settings);
    Health health = new Health();
    health.down(EDGE, "starting");
    Traces traces = Traces.of(config.traces(), NAME);
    Wiring wiring = config.kafka().wiring(NAME, Topics.INGEST_DEAD_LETTER, health).with(traces);
    StreamsService streams =
        StreamsService.prepare(
            NAME,
            (partitions, metrics) -> IngestTopology.build(wiring, partitions, metrics),
            wiring.streams(),
            config.management(),
            health);
    streams.atTheEnd(traces::close).start(topics(), config.kafka().clients());
    ReceiveServer receive =
        ReceiveServer.start(
            config.receive(),
            config.kafka().clients(),
            wiring.serde(RawEvent.class).serializer(),
            traces,
            streams.metrics());
    Optional<DropFolder> drop =
        DropFolder.start(
            config.drop(),
            config.kafka().clients(),
            wiring.serde(RawEvent.class).serializer(),
            wiring.serde(Receipt.class).deserializer(),
            traces,
            health,
            streams.metrics());
    health.up(EDGE, "listens on port %d".formatted(receive.port()));
    return new IngestService(streams, receive, drop, poller(config, wiring, streams, health));
  }

  private static Optional<Poller> poller(
      IngestConfig config, Wiring wiring, StreamsService streams, Health health) {
    return config.poll().on()
        ? Optional.of(
            Poller.start(
                config.poll(),
                config.fetch(),
                config.kafka().clients(),
                wiring,
                streams.metrics(),
                health))
        : Optional.empty();
  }

  private static List<String> topics() {
    return Stream.of(
            Topics.RAW,
            Topics.RAW_NOTICE,
            Topics.SOURCE,
            Topics.FEED,
            Topics.RECEIPT,
            Topics.ARTICLE,
            Topics.NOTICE,
            Topics.INGEST_DEAD_LETTER)
        .map(Topic::name)
        .toList();
  }

  @Override
  public void await() throws InterruptedException {
    streams.await();
  }

  @Override
  public void close() {
    poller.ifPresent(Poller::close);
    receive.close();
    drop.ifPresent(DropFolder::close);
    streams.close();
  }
}
