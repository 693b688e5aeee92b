package org.copydesk.devstack.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.schemas.Topics;
import org.copydesk.service.health.Health;
import org.copydesk.service.kafka.KafkaSettings;
import org.copydesk.service.kafka.Wiring;
import org.copydesk.service.settings.Settings;

/// A Kafka Streams application that hands records on unchanged, with the settings of Copydesk's
/// services: what an exactly-once hop costs without any work.
final class PassThrough implements AutoCloseable {
  private final KafkaStreams streams;

  PassThrough(Cluster cluster, String in, String out, Path stateDir) {
    KafkaSettings settings =
        KafkaSettings.read(Settings.of(Map.of("COPYDESK_STATE_DIR", stateDir.toString())));
    Wiring wiring = settings.wiring(out, Topics.INGEST_DEAD_LETTER, new Health());
    StreamsBuilder builder = wiring.builder();
    builder.stream(in, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .to(out, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    Properties config = new Properties();
    config.putAll(wiring.streams());
    config.putAll(cluster.clients());
    this.streams = new KafkaStreams(builder.build(), config);
    streams.start();
  }

  @Override
  public void close() {
    streams.close();
    streams.cleanUp();
  }
}
