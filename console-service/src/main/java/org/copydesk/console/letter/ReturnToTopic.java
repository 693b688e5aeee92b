package org.copydesk.console.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a dead letter back as it came: the same key, bytes and headers, into the partition that
/// it was read from. Doing so twice does no harm: the gate answers the second with DUPLICATE or
/// STALE.
public final class ReturnToTopic implements Redriving, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReturnToTopic.class);
  private static final String OF_STREAMS = "__streams.errors.";

  private final LetterReader letters;
  private final KafkaProducer<String, byte[]> producer;

  /// @param clients the settings of all Kafka clients
  public ReturnToTopic(LetterReader letters, Map<String, Object> clients) {
    this.letters = letters;
    Map<String, Object> settings = new HashMap<>(clients);
    settings.put("enable.idempotence", true);
    settings.put("compression.type", "zstd");
    settings.put("max.request.size", Topic.MAX_RECORD_BYTES);
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /// Where a dead letter was read from; absent where its headers name no topic of the catalogue.
  static Optional<TopicPartition> origin(ConsumerRecord<String, byte[]> letter) {
    Optional<String> partition =
        LetterLines.header(letter, Headers.ERROR_PARTITION)
            .filter(text -> text.matches("\\d{1,9}"));
    return LetterLines.header(letter, Headers.ERROR_TOPIC)
        .filter(topic -> Topics.named(topic).isPresent() && !LetterLines.isLetter(topic))
        .flatMap(
            topic -> partition.map(number -> new TopicPartition(topic, Integer.parseInt(number))));
  }

  @Override
  public Result redrive(String place, String reason) {
    Optional<ConsumerRecord<String, byte[]>> letter = letters.record(place);
    Optional<TopicPartition> origin = letter.flatMap(ReturnToTopic::origin);
    if (letter.isEmpty() || origin.isEmpty()) {
      return new Result.Refused(
          letter.isEmpty()
              ? "there is no dead letter at %s any more".formatted(place)
              : "its headers do not say which topic it came from; send the original again");
    }
    ConsumerRecord<String, byte[]> record = letter.get();
    TopicPartition to = origin.get();
    RecordHeaders headers = new RecordHeaders();
    record
        .headers()
        .forEach(header -> {
          if (!header.key().startsWith(OF_STREAMS)) {
            headers.add(header);
          }
        });
    try {
      RecordMetadata written =
          producer
              .send(
                  new ProducerRecord<>(
                      to.topic(), to.partition(), record.key(), record.value(), headers))
              .get();
      String now = written.topic() + "/" + written.partition() + "/" + written.offset();
      log.info(
          "the dead letter {} was written back to {}: {}",
          place,
          now,
          reason.replaceAll("\\p{Cntrl}", " "));
      return new Result.WrittenBack(now);
    } catch (ExecutionException e) {
      return new Result.Refused("Kafka does not take it: %s".formatted(e.getCause()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Result.Refused("the console is being stopped");
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
