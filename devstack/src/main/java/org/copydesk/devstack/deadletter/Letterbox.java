package org.copydesk.devstack.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.devstack.cluster.Cluster;
import org.copydesk.devstack.cluster.NewsDesk;
import org.copydesk.devstack.deadletter.Standing.Evidence;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// All dead letters of a cluster, each with what people decided of it and what came of that.
public final class Letterbox implements AutoCloseable {
  /// A decision's time is that of the machine that took it, a receipt's that of the broker.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final TopicLog log;
  private final NewsDesk desk;

  /// Opens it.
  public Letterbox(Cluster cluster) {
    this.log = new TopicLog(cluster);
    this.desk = new NewsDesk(cluster);
  }

  /// The letters that are meant, the oldest first.
  public List<Filed> read(LetterFilter filter) {
    // What the services have done is asked before the letters are read, so that a letter which is
    // written in between is not overlooked.
    Map<String, Redrive> decisions = decisions();
    List<Redrive> redriven =
        decisions.values().stream()
            .filter(decision -> decision.getAction() == RedriveAction.REDRIVEN)
            .toList();
    Map<Place, Receipt> receipts = receipts(redriven);
    Map<Standing.Source, Long> taken =
        redriven.isEmpty() ? Map.of() : log.taken(List.of("enrich", "publish"));
    List<Letter> letters = new ArrayList<>();
    LetterId.TOPICS.forEach(
        topic -> log.each(topic, Optional.empty(), record -> letters.add(new Letter(record))));
    Evidence evidence = new Evidence(receipts, taken, died(letters));
    return letters.stream()
        .map(letter ->
            filed(letter, Optional.ofNullable(decisions.get(letter.id().toString())), evidence))
        .filter(filter::matches)
        .sorted(Comparator.comparing((Filed filed) -> filed.letter().at()).thenComparing(Filed::id))
        .toList();
  }

  private Filed filed(Letter letter, Optional<Redrive> decision, Evidence evidence) {
    return new Filed(
        letter,
        decision
            .map(taken -> Standing.of(letter.id().service(), taken, evidence))
            .orElse(Standing.OPEN),
        Original.of(letter, desk::decode));
  }

  private static Map<Place, LetterId> died(List<Letter> letters) {
    Map<Place, LetterId> died = new HashMap<>();
    for (Letter letter : letters) {
      letter.origin().ifPresent(origin -> died.put(origin, letter.id()));
    }
    return died;
  }

  private Map<String, Redrive> decisions() {
    Map<String, Redrive> decisions = new TreeMap<>();
    log.each(
        Topics.REDRIVE,
        Optional.empty(),
        record -> {
          if (decoded(Topics.REDRIVE, record) instanceof Redrive decision) {
            decisions.put(decision.getLetterId(), decision);
          }
        });
    return decisions;
  }

  private Map<Place, Receipt> receipts(List<Redrive> redriven) {
    Set<Place> places = new HashSet<>();
    Optional<Instant> first = Optional.empty();
    for (Redrive decision : redriven) {
      if (decision.getLetterId().startsWith("ingest/")) {
        places.add(
            new Place(
                decision.getToTopic().orElse(""),
                decision.getToPartition().orElse(-1),
                decision.getToOffset().orElse(-1L)));
        first = first.filter(decision.getAt()::isAfter).or(() -> Optional.of(decision.getAt()));
      }
    }
    if (first.isEmpty()) {
      return Map.of();
    }
    Map<Place, Receipt> receipts = new HashMap<>();
    log.each(
        Topics.RECEIPT,
        first.map(time -> time.minus(CLOCKS_DIFFER)),
        record -> {
          if (decoded(Topics.RECEIPT, record) instanceof Receipt receipt) {
            Place place =
                new Place(receipt.getRawTopic(), receipt.getRawPartition(), receipt.getRawOffset());
            if (places.contains(place)) {
              receipts.put(place, receipt);
            }
          }
        });
    return receipts;
  }

  private Object decoded(Topic<?, ?> topic, ConsumerRecord<byte[], byte[]> record) {
    return desk.decode(topic.name(), record.value());
  }

  /// How many letters there are in each state.
  public static Map<Standing.State, Long> counts(List<Filed> letters) {
    return letters.stream()
        .collect(
            Collectors.groupingBy(
                filed -> filed.standing().state(), TreeMap::new, Collectors.counting()));
  }

  @Override
  public void close() {
    desk.close();
    log.close();
  }
}
