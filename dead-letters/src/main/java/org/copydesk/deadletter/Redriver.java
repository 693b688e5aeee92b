package org.copydesk.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// Writes dead letters back to the topics that they came from, or gives them up. The original and
/// the record of the decision are one transaction: whoever is killed in between has done both or
/// neither, and the next one goes on where they were. There is one at a time: who begins ends the
/// turn of who was at it. Throws MissingRight where Kafka does not allow it, and NotWritten where
/// it fails. For one thread.
public final class Redriver implements AutoCloseable {
  /// Of its transactions; the least that somebody who redrives may write.
  public static final String TRANSACTIONAL_ID = "copydesk-redrive";

  private static final String OURS = "copydesk";

  private final KafkaAvroSerializer serializer = new KafkaAvroSerializer();
  private final KafkaProducer<byte[], byte[]> producer;
  private boolean hasTurn;

  /// Connects; nothing is written yet.
  ///
  /// @param clients the settings of all Kafka clients
  /// @param registry the settings of the registry's client
  public Redriver(Map<String, Object> clients, Map<String, Object> registry) {
    Map<String, Object> lookingUp = new HashMap<>(registry);
    lookingUp.put("auto.register.schemas", false);
    serializer.configure(lookingUp, false);
    Map<String, Object> settings = new HashMap<>(clients);
    settings.put("transactional.id", TRANSACTIONAL_ID);
    settings.put("compression.type", "zstd");
    settings.put("max.request.size", 2 * Topic.MAX_RECORD_BYTES);
    producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /// Ends the turn of whoever was at it. What is read from now on is what they have done; without
  /// it, the first letter that is written takes the turn.
  public void takeTurn() {
    if (!hasTurn) {
      try {
        producer.initTransactions();
        hasTurn = true;
      } catch (KafkaException e) {
        throw failed(e);
      }
    }
  }

  /// Writes a letter back.
  ///
  /// @return what became of it
  public Result redrive(Filed filed, Order order) {
    LetterId id = filed.id();
    Standing standing = filed.standing();
    if (standing.state() != Standing.State.OPEN && !order.again()) {
      return new Result.Skipped(id, skipped(standing));
    }
    return switch (Destination.of(filed.letter())) {
      case Destination.Nowhere(String why) -> new Result.Refused(id, why);
      case Destination.Back(var topic) when order.dryRun() ->
          new Result.Would(id, "would be written to " + topic.name());
      case Destination.Back(var topic) -> new Result.Done(id, write(filed, topic.name(), order));
    };
  }

  private static String skipped(Standing standing) {
    return switch (standing.state()) {
      case FAILED_AGAIN ->
          "it died again%s; redrive that one, or say \"again\" for this one"
              .formatted(standing.again().map(again -> " as " + again).orElse(""));
      case DROPPED -> "it was given up; \"again\" redrives it all the same";
      default -> "it was redriven already; \"again\" does it once more";
    };
  }

  /// Gives a letter up. Nothing is written but that.
  ///
  /// @return what became of it
  public Result drop(Filed filed, Order order) {
    Standing standing = filed.standing();
    boolean isOver =
        standing.state() == Standing.State.DROPPED || standing.state() == Standing.State.SETTLED;
    if (isOver && !order.again()) {
      return new Result.Skipped(filed.id(), "it is %s already".formatted(standing.state().title()));
    }
    if (order.dryRun()) {
      return new Result.Would(filed.id(), "would be given up");
    }
    Redrive decision = decision(filed, RedriveAction.DROPPED, order, now()).build();
    transaction(() -> record(decision));
    return new Result.Done(filed.id(), decision);
  }

  private interface Work<T> {
    T run() throws ExecutionException, InterruptedException;
  }

  private Redrive write(Filed filed, String topic, Order order) {
    Instant now = now();
    ProducerRecord<byte[], byte[]> original =
        new ProducerRecord<>(
            topic,
            partition(filed),
            filed.letter().record().key(),
            filed.letter().record().value(),
            headers(filed, order, now));
    return transaction(() -> {
      RecordMetadata written = producer.send(original).get();
      return record(
          decision(filed, RedriveAction.REDRIVEN, order, now)
              .setToTopic(written.topic())
              .setToPartition(written.partition())
              .setToOffset(written.offset())
              .build());
    });
  }

  /// By the key, as it was written first; a record without one goes where it lay.
  private static @Nullable Integer partition(Filed filed) {
    return filed.letter().record().key() == null ? partitionOfOrigin(filed) : null;
  }

  private static @Nullable Integer partitionOfOrigin(Filed filed) {
    return filed.letter().origin().map(Place::partition).orElse(null);
  }

  private static Redrive.Builder decision(
      Filed filed, RedriveAction action, Order order, Instant now) {
    int before = filed.standing().decision().map(Redrive::getTimes).orElse(0);
    return Redrive.newBuilder()
        .setLetterId(filed.id().toString())
        .setAction(action)
        .setBy(order.by())
        .setAt(now)
        .setReason(order.reason())
        .setTimes(action == RedriveAction.REDRIVEN ? before + 1 : before);
  }

  private static Headers headers(Filed filed, Order order, Instant now) {
    RecordHeaders headers = new RecordHeaders();
    for (Header header : filed.letter().record().headers()) {
      boolean ofTheDead =
          header.key().startsWith(org.copydesk.schemas.Headers.ERRORS)
              || header.key().startsWith(OURS);
      if (!ofTheDead) {
        headers.add(header);
      }
    }
    headers.add(org.copydesk.schemas.Headers.REDRIVEN_FROM, filed.id().toString().getBytes(UTF_8));
    headers.add(org.copydesk.schemas.Headers.REDRIVEN_BY, order.by().getBytes(UTF_8));
    headers.add(org.copydesk.schemas.Headers.REDRIVEN_AT, now.toString().getBytes(UTF_8));
    headers.add(org.copydesk.schemas.Headers.REDRIVEN_REASON, order.reason().getBytes(UTF_8));
    return headers;
  }

  private Redrive record(Redrive decision) throws ExecutionException, InterruptedException {
    producer
        .send(
            new ProducerRecord<>(
                Topics.REDRIVE.name(),
                decision.getLetterId().getBytes(UTF_8),
                serializer.serialize(Topics.REDRIVE.name(), decision)))
        .get();
    return decision;
  }

  private <T> T transaction(Work<T> work) {
    takeTurn();
    try {
      producer.beginTransaction();
      T done = work.run();
      producer.commitTransaction();
      return done;
    } catch (ExecutionException e) {
      throw failed(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (KafkaException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private RuntimeException failed(Throwable cause) {
    if (cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException) {
      return new NotWritten(
          "another redrive has begun, which ends this one; what was written is on record, run it"
              + " again for the rest",
          cause);
    }
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException _) {
      // The next one that begins ends it.
    }
    return cause instanceof AuthorizationException missing
        ? new MissingRight(missing)
        : new NotWritten(
            "a letter could not be written (%s); what was written before is on record, run it again for the rest"
                .formatted(cause),
            cause);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    producer.close();
    serializer.close();
  }
}
