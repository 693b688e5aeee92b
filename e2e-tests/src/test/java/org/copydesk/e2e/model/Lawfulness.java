package org.copydesk.e2e.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.copydesk.e2e.model.GateOrders.Answered;
import org.copydesk.news.Outcome;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;

/// Holds what was read of a system that nobody steers against the rules: there must be an order of
/// its own moves that leads to every record of every topic.
///
/// @param reading all that was read
/// @param refusing the sources that are set to refuse conflicts
/// @param rest when all had come to rest
record Lawfulness(Reading reading, Set<String> refusing, Instant rest) {
  /// What one partition of ingest has of one source.
  private record Place(String source, int partition) {}

  private static final List<String> OF_INGEST =
      List.of(Facts.RECEIPTS, Facts.VERSIONS, Facts.NOTICES);

  private static final List<Topic<?, ?>> VIEWS =
      List.of(
          Topics.PUBLISHED,
          Topics.NINJS,
          Topics.NINJS_ITEM,
          Topics.STORY_MEMBER,
          Topics.INGEST_DEAD_LETTER,
          Topics.ENRICH_DEAD_LETTER,
          Topics.PUBLISH_DEAD_LETTER);

  /// Where the topics are not as the rules have it, by key of the article.
  ///
  /// @param posted all events about these articles, each lane in its order, as the receipts are
  Map<String, String> differences(List<Posted> posted) {
    Map<String, String> differences = new TreeMap<>();
    Map<String, Posted> waiting = new LinkedHashMap<>();
    posted.forEach(each -> waiting.put(each.place(), each));
    Map<Place, List<Answered>> places = new LinkedHashMap<>();
    Map<String, Long> offsets = new HashMap<>();
    for (Reading.Answer answer : reading.receipts()) {
      Posted event = waiting.remove(answer.place());
      if (event == null) {
        add(differences, answer.place(), "  a receipt of no event, or a second one");
        continue;
      }
      Long before = offsets.put(event.lane() + event.sent().key(), event.offset());
      if (before != null && before > event.offset()) {
        add(differences, event.sent().key(), "  answered ahead of its lane: " + event);
      }
      places
          .computeIfAbsent(
              new Place(event.sent().source(), answer.partition()), _ -> new ArrayList<>())
          .add(new Answered(event, ObservedFacts.line(answer.receipt())));
    }
    waiting
        .values()
        .forEach(event -> add(differences, event.sent().key(), "  no receipt of " + event));
    ObservedFacts facts = new ObservedFacts(reading.observed(), reading.decoder());
    places.forEach((place, answers) ->
        differences(place, answers, places, facts)
            .forEach((key, different) -> add(differences, key, different)));
    return differences;
  }

  private static void add(Map<String, String> differences, String key, String different) {
    differences.merge(key, different, (one, other) -> one + "\n" + other);
  }

  /// Who stands in a view, or among the dead letters, without having been sent.
  ///
  /// @param posted all events that were ever sent
  Map<String, String> strangers(List<Posted> posted) {
    Set<String> sent = new LinkedHashSet<>();
    posted.forEach(each -> sent.add(ObservedFacts.uri(each.sent().key())));
    Map<String, String> strangers = new TreeMap<>();
    for (Topic<?, ?> topic : VIEWS) {
      for (String key : reading.observed().view(topic).keySet()) {
        if (!sent.contains(key)) {
          strangers.put(key, "  nobody sent what stands on " + topic.name());
        }
      }
    }
    return strangers;
  }

  private Map<String, String> differences(
      Place place,
      List<Answered> answers,
      Map<Place, List<Answered>> places,
      ObservedFacts observed) {
    Set<String> keys = new LinkedHashSet<>();
    answers.forEach(each -> keys.add(each.posted().sent().key()));
    Map<String, Facts> facts = new LinkedHashMap<>();
    keys.forEach(key -> facts.put(key, observed.of(key)));
    List<Move> gate =
        new GateOrders(
                answers,
                decidedElsewhere(place, places),
                refusing,
                moves -> facts.entrySet().stream().allMatch(each -> isMadeBy(moves, each)))
            .find();
    Map<String, String> differences = new TreeMap<>();
    facts.forEach((key, read) -> {
      String different =
          read.differencesTo(ExpectedFacts.of(atRest(gate, key, read, observed), key));
      if (!different.isEmpty()) {
        differences.put(key, different);
      }
    });
    return differences;
  }

  /// What was decided of a source in the partition that its own events lie in.
  private static List<Posted> decidedElsewhere(Place place, Map<Place, List<Answered>> places) {
    List<Posted> decided = new ArrayList<>();
    places.forEach((other, answers) -> {
      if (other.source().equals(place.source()) && other.partition() != place.partition()) {
        answers.stream()
            .filter(each -> each.posted().sent() instanceof Sent.OfSource)
            .filter(each -> each.line().contains(" " + Outcome.ACCEPTED + " "))
            .forEach(each -> decided.add(each.posted()));
      }
    });
    return decided;
  }

  private boolean isMadeBy(List<Move> moves, Map.Entry<String, Facts> read) {
    Facts made = ExpectedFacts.of(witnessOf(moves), read.getKey());
    return OF_INGEST.stream()
        .allMatch(
            topic -> Objects.equals(made.lines().get(topic), read.getValue().lines().get(topic)));
  }

  private Witness atRest(List<Move> gate, String key, Facts read, ObservedFacts observed) {
    Witness made = witnessOf(gate);
    List<Move> desk =
        new DeskOrders(
                key,
                made.gate().versions(key),
                made.notices(key),
                observed.told(key),
                rest,
                moves ->
                    read.differencesTo(ExpectedFacts.of(witnessOf(joined(gate, moves)), key))
                        .isEmpty())
            .find();
    return witnessOf(joined(gate, desk));
  }

  private static List<Move> joined(List<Move> gate, List<Move> desk) {
    List<Move> all = new ArrayList<>(gate);
    all.addAll(desk);
    return all;
  }

  private Witness witnessOf(List<Move> moves) {
    Witness witness = new Witness(refusing);
    moves.forEach(move -> move.on(witness));
    return witness;
  }
}
