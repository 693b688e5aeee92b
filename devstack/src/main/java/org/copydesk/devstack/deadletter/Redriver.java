package org.copydesk.devstack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.copydesk.devstack.cluster.Clients;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.pace.Pace;
import org.copydesk.devstack.process.StackException;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topics;
import org.jspecify.annotations.Nullable;

/// Writes dead letters back to the topics that they came from, or gives them up. The original and
/// the record of the decision are one transaction: whoever is killed in between has done both or
/// neither, and the next one goes on where they were. There is one at a time: who begins ends the
/// turn of who was at it.
public final class Redriver implements AutoCloseable {
  /// Of its transactions; the least that somebody who redrives may write.
  public static final String TRANSACTIONAL_ID = "copydesk-redrive";

  private static final String OURS = "copydesk";

  private final NewsDesk desk;
  private final KafkaProducer<byte[], byte[]> producer;
  private boolean isReady;

  /// Connects; nothing is written yet.
  public Redriver(Cluster cluster) {
    desk = new NewsDesk(cluster);
    producer = Clients.transactional(cluster, TRANSACTIONAL_ID);
  }

  /// Writes letters back, one after the other.
  ///
  /// @param told each result as soon as it is there
  /// @return what became of each, in their order
  public List<Result> redrive(List<Filed> letters, Order order, Consumer<Result> told) {
    Pace pace = new Pace(order.perSecond());
    List<Result> results = new ArrayList<>();
    for (Filed filed : letters) {
      Result result = redriven(filed, order, pace);
      results.add(result);
      told.accept(result);
    }
    return results;
  }

  /// Gives letters up. Nothing is written but that.
  ///
  /// @param told each result as soon as it is there
  /// @return what became of each, in their order
  public List<Result> drop(List<Filed> letters, Order order, Consumer<Result> told) {
    List<Result> results = new ArrayList<>();
    for (Filed filed : letters) {
      Result result = dropped(filed, order);
      results.add(result);
      told.accept(result);
    }
    return results;
  }

  private Result redriven(Filed filed, Order order, Pace pace) {
    LetterId id = filed.id();
    Standing standing = filed.standing();
    if (standing.state() != Standing.State.OPEN && !order.again()) {
      return new Result.Skipped(id, skipped(standing));
    }
    return switch (Destination.of(filed.letter())) {
      case Destination.Nowhere(String why) -> new Result.Refused(id, why);
      case Destination.Back(var topic) when order.dryRun() ->
          new Result.Would(id, "would be written to " + topic.name());
      case Destination.Back(var topic) ->
          new Result.Done(id, await(pace, () -> write(filed, topic.name(), order)));
    };
  }

  private static String skipped(Standing standing) {
    return switch (standing.state()) {
      case FAILED_AGAIN ->
          "it died again%s; redrive that one, or this one with --again"
              .formatted(standing.again().map(again -> " as " + again).orElse(""));
      case DROPPED -> "it was given up; --again redrives it all the same";
      default -> "it was redriven already; --again does it once more";
    };
  }

  private Result dropped(Filed filed, Order order) {
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

  private static <T> T await(Pace pace, java.util.function.Supplier<T> work) {
    try {
      pace.await();
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted: " + e);
    }
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
                desk.encode(Topics.REDRIVE, decision)))
        .get();
    return decision;
  }

  private <T> T transaction(Work<T> work) {
    try {
      if (!isReady) {
        producer.initTransactions();
        isReady = true;
      }
      producer.beginTransaction();
      T done = work.run();
      producer.commitTransaction();
      return done;
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (KafkaException e) {
      throw failed(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    }
  }

  private StackException failed(Throwable cause) {
    if (cause instanceof ProducerFencedException
        || cause instanceof InvalidProducerEpochException) {
      return new StackException(
          "another redrive has begun, which ends this one; what was written is on record, run it"
              + " again for the rest");
    }
    try {
      producer.abortTransaction();
    } catch (KafkaException | IllegalStateException _) {
      // The next one that begins ends it.
    }
    return new StackException(
        "a letter could not be written (%s); what was written before is on record, run it again for the rest"
            .formatted(cause));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    producer.close();
    desk.close();
  }
}
