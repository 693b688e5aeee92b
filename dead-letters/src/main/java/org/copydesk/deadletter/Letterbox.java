package org.copydesk.deadletter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.copydesk.deadletter.Standing.Evidence;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.copydesk.service.kafka.RegistryValues;

/// All dead letters of a cluster, each with what people decided of it and what came of that. For
/// any number of threads. Throws a KafkaException where brokers or registry do not answer, or do
/// not allow it.
public final class Letterbox implements AutoCloseable {
  /// A decision's time is that of the machine that took it, a receipt's that of the broker.
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private final TopicLog log;
  private final RegistryValues values;

  /// Opens it.
  ///
  /// @param clients the settings of all Kafka clients
  /// @param registry the settings of the registry's client
  public Letterbox(Map<String, Object> clients, Map<String, Object> registry) {
    this.log = new TopicLog(clients);
    this.values = new RegistryValues(registry);
  }

  /// The letters that are meant, the oldest first.
  public List<Filed> read(LetterFilter filter) {
    // What the services have done is asked before the letters are read, so that a letter which is
    // written in between is not overlooked.
    Map<LetterId, Redrive> decisions = decisions();
    Evidence seen = seen(redriven(decisions.values()));
    List<Letter> letters = new ArrayList<>();
    Map<Place, LetterId> died = new HashMap<>();
    eachLetter(
        Optional.empty(),
        letter -> {
          letters.add(letter);
          letter.origin().ifPresent(origin -> died.put(origin, letter.id()));
        });
    Evidence evidence = seen.and(died);
    return letters.stream()
        .map(letter ->
            filed(
                letter,
                Optional.ofNullable(decisions.get(letter.id()))
                    .map(decision -> Standing.of(letter.id().service(), decision, evidence))))
        .filter(filter::matches)
        .sorted(Comparator.comparing((Filed filed) -> filed.letter().at()).thenComparing(Filed::id))
        .toList();
  }

  /// One letter; absent where there is none, or none any more.
  public Optional<Filed> find(LetterId id) {
    return log.at(id.place())
        .map(Letter::new)
        .map(letter ->
            filed(
                letter,
                Optional.ofNullable(decisions().get(id))
                    .flatMap(
                        decision -> Optional.ofNullable(standings(List.of(decision)).get(id)))));
  }

  /// How it stands with letters that were decided on, without reading the letters.
  ///
  /// @param decisions the last one on each letter
  public Map<LetterId, Standing> standings(Collection<Redrive> decisions) {
    List<Redrive> redriven = redriven(decisions);
    Evidence seen = seen(redriven);
    Map<Place, LetterId> died = new HashMap<>();
    if (!redriven.isEmpty()) {
      eachLetter(
          begin(redriven),
          letter -> letter.origin().ifPresent(origin -> died.put(origin, letter.id())));
    }
    Evidence evidence = seen.and(died);
    Map<LetterId, Standing> standings = new TreeMap<>();
    for (Redrive decision : decisions) {
      LetterId.of(decision.getLetterId())
          .ifPresent(id -> standings.put(id, Standing.of(id.service(), decision, evidence)));
    }
    return standings;
  }

  private void eachLetter(Optional<Instant> since, java.util.function.Consumer<Letter> take) {
    LetterId.TOPICS.forEach(
        topic -> log.each(topic, since, record -> take.accept(new Letter(record))));
  }

  private Filed filed(Letter letter, Optional<Standing> standing) {
    return new Filed(letter, standing.orElse(Standing.OPEN), Original.of(letter, values::decode));
  }

  private static List<Redrive> redriven(Collection<Redrive> decisions) {
    return decisions.stream()
        .filter(decision -> decision.getAction() == RedriveAction.REDRIVEN)
        .toList();
  }

  /// When the first of them was taken, at the earliest.
  private static Optional<Instant> begin(List<Redrive> decisions) {
    return decisions.stream()
        .map(Redrive::getAt)
        .min(Comparator.naturalOrder())
        .map(first -> first.minus(CLOCKS_DIFFER));
  }

  private Evidence seen(List<Redrive> redriven) {
    return new Evidence(
        receipts(redriven),
        redriven.isEmpty() ? Map.of() : log.taken(List.of("enrich", "publish")),
        Map.of());
  }

  private Map<LetterId, Redrive> decisions() {
    Map<LetterId, Redrive> decisions = new HashMap<>();
    log.each(
        Topics.REDRIVE,
        Optional.empty(),
        record -> {
          if (decoded(Topics.REDRIVE, record) instanceof Redrive decision) {
            LetterId.of(decision.getLetterId()).ifPresent(id -> decisions.put(id, decision));
          }
        });
    return decisions;
  }

  private Map<Place, Receipt> receipts(List<Redrive> redriven) {
    List<Redrive> events =
        redriven.stream().filter(decision -> decision.getLetterId().startsWith("ingest/")).toList();
    if (events.isEmpty()) {
      return Map.of();
    }
    Set<Place> places = new HashSet<>(events.stream().map(Place::of).toList());
    Map<Place, Receipt> receipts = new HashMap<>();
    log.each(
        Topics.RECEIPT,
        begin(events),
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
    return values.decode(topic.name(), record.value());
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
    values.close();
    log.close();
  }
}
