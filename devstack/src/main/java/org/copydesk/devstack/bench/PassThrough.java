package org.copydesk.devstack.bench;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/// A Kafka Streams application that hands records on unchanged, with the guarantees and the commit
/// interval of Copydesk's services: what one hop costs without any work.
final class PassThrough implements AutoCloseable {
  private final KafkaStreams streams;

  PassThrough(String bootstrapServers, String in, String out, Path stateDir) {
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(in, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
        .to(out, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()));
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, out);
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    config.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
    config.put(StreamsConfig.producerPrefix("compression.type"), "zstd");
    this.streams = new KafkaStreams(builder.build(), config);
    streams.start();
  }

  @Override
  public void close() {
    streams.close();
    streams.cleanUp();
  }
}
