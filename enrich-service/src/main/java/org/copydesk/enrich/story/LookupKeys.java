package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.copydesk.news.OthersFound;
import org.copydesk.news.PlaceLeft;
import org.copydesk.news.PlaceList;
import org.copydesk.news.PlaceTaken;

/// The lookup keys of a partition: who stands at each, by when they were first published. However
/// many stand at a key, an answer names the newest few, so that a key that everybody has costs no
/// more than another.
final class LookupKeys {
  private static final int MOST = 16;

  private final WindowStore<String, PlaceList> store;
  private final Outbox outbox;

  LookupKeys(WindowStore<String, PlaceList> store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /// An article takes its places and is told who else is there.
  void on(String key, PlaceTaken taken) {
    List<String> others = new ArrayList<>();
    for (String each : all(key, taken.getMoreKeys())) {
      others.addAll(others(each, taken.getUri(), taken.getBorn()));
      List<String> place = place(each, taken.getBorn(), taken.getUri());
      place.add(taken.getUri());
      store.put(each, new PlaceList(place), taken.getBorn().toEpochMilli());
    }
    outbox.send(taken.getUri(), new OthersFound(taken.getSequence(), others));
  }

  /// An article leaves its places.
  void on(String key, PlaceLeft left) {
    for (String each : all(key, left.getMoreKeys())) {
      List<String> place = place(each, left.getBorn(), left.getUri());
      store.put(each, place.isEmpty() ? null : new PlaceList(place), left.getBorn().toEpochMilli());
    }
  }

  private static List<String> all(String key, List<String> more) {
    List<String> all = new ArrayList<>(List.of(key));
    all.addAll(more);
    return all;
  }

  private List<String> place(String key, Instant born, String but) {
    List<String> place =
        new ArrayList<>(
            Optional.ofNullable(store.fetch(key, born.toEpochMilli()))
                .map(PlaceList::getUris)
                .orElse(List.of()));
    place.remove(but);
    return place;
  }

  private List<String> others(String key, String uri, Instant born) {
    List<String> others = new ArrayList<>();
    Instant from = born.minus(Lookup.WINDOW);
    Instant to = born.plus(Lookup.WINDOW);
    try (WindowStoreIterator<PlaceList> places = store.backwardFetch(key, from, to)) {
      while (places.hasNext() && others.size() < MOST) {
        places.next().value.getUris().stream()
            .filter(other -> !other.equals(uri))
            .limit(MOST - others.size())
            .forEach(others::add);
      }
    }
    return others;
  }
}
