package org.copydesk.enrich.story;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
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
  private static final long WINDOW = Lookup.WINDOW.toMillis();

  private final WindowStore<String, PlaceList> store;
  private final Outbox outbox;

  LookupKeys(WindowStore<String, PlaceList> store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /// Who stands at a key.
  ///
  /// @param newest the newest few but the one that asks
  /// @param bornTogether all who were born at the same moment as the one that asks
  private record Standing(List<String> newest, List<String> bornTogether) {}

  /// An article takes its places and is told who else is there.
  void on(String key, PlaceTaken taken) {
    String uri = taken.getUri();
    long born = taken.getBorn().toEpochMilli();
    List<String> others = new ArrayList<>();
    for (String each : all(key, taken.getMoreKeys())) {
      Standing standing = standing(each, uri, born);
      others.addAll(standing.newest);
      if (!standing.bornTogether.contains(uri)) {
        List<String> place = new ArrayList<>(standing.bornTogether);
        place.add(uri);
        store.put(each, new PlaceList(place), born);
      }
    }
    outbox.send(uri, new OthersFound(taken.getSequence(), others));
  }

  /// An article leaves its places.
  void on(String key, PlaceLeft left) {
    long born = left.getBorn().toEpochMilli();
    for (String each : all(key, left.getMoreKeys())) {
      List<String> place = new ArrayList<>(bornTogether(each, born));
      if (place.remove(left.getUri())) {
        store.put(each, place.isEmpty() ? null : new PlaceList(place), born);
      }
    }
  }

  private static List<String> all(String key, List<String> more) {
    List<String> all = new ArrayList<>(List.of(key));
    all.addAll(more);
    return all;
  }

  private List<String> bornTogether(String key, long born) {
    PlaceList place = store.fetch(key, born);
    return place == null ? List.of() : place.getUris();
  }

  /// Reads a key once: who was born together is asked for only where too many newer ones stand
  /// before them.
  private Standing standing(String key, String uri, long born) {
    List<String> newest = new ArrayList<>();
    long time = Long.MAX_VALUE;
    List<String> together = List.of();
    try (WindowStoreIterator<PlaceList> places =
        store.backwardFetch(key, born - WINDOW, born + WINDOW)) {
      while (places.hasNext() && newest.size() < MOST) {
        KeyValue<Long, PlaceList> place = places.next();
        List<String> uris = place.value.getUris();
        time = place.key;
        together = time == born ? uris : together;
        uris.stream()
            .filter(other -> !other.equals(uri))
            .limit(MOST - newest.size())
            .forEach(newest::add);
      }
    }
    boolean cutShort = newest.size() == MOST && time > born;
    return new Standing(newest, cutShort ? bornTogether(key, born) : together);
  }
}
