package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchList;
import org.copydesk.news.SketchPosted;
import org.copydesk.news.SketchRemoved;
import org.copydesk.news.SketchesFound;

/// The lookup keys of a partition: who stands at each, by when they were first published. However
/// many stand at a key, an answer names the newest few, so that a key that everybody has costs no
/// more than another.
final class LookupKeys {
  private static final int MOST_AT_A_BAND = 8;
  private static final int MOST = 16;

  private final WindowStore<String, SketchList> store;
  private final Outbox outbox;

  LookupKeys(WindowStore<String, SketchList> store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /// An article takes its place and is told who else is there.
  void on(String key, SketchPosted posted) {
    Sketch sketch = posted.getSketch();
    int most = key.startsWith("band ") ? MOST_AT_A_BAND : MOST;
    outbox.send(
        sketch.getUri(), new SketchesFound(sketch.getSequence(), others(key, sketch, most)));
    List<Sketch> place = place(key, sketch.getBorn(), sketch.getUri());
    place.add(sketch);
    store.put(key, new SketchList(place), sketch.getBorn().toEpochMilli());
  }

  /// An article leaves its place.
  void on(String key, SketchRemoved removed) {
    List<Sketch> place = place(key, removed.getBorn(), removed.getUri());
    store.put(
        key, place.isEmpty() ? null : new SketchList(place), removed.getBorn().toEpochMilli());
  }

  private List<Sketch> place(String key, Instant born, String but) {
    List<Sketch> place =
        new ArrayList<>(
            Optional.ofNullable(store.fetch(key, born.toEpochMilli()))
                .map(SketchList::getSketches)
                .orElse(List.of()));
    place.removeIf(sketch -> sketch.getUri().equals(but));
    return place;
  }

  private List<Sketch> others(String key, Sketch sketch, int most) {
    List<Sketch> others = new ArrayList<>();
    Instant from = sketch.getBorn().minus(Lookup.WINDOW);
    Instant to = sketch.getBorn().plus(Lookup.WINDOW);
    try (WindowStoreIterator<SketchList> places = store.backwardFetch(key, from, to)) {
      while (places.hasNext() && others.size() < most) {
        KeyValue<Long, SketchList> place = places.next();
        place.value.getSketches().stream()
            .filter(other -> !other.getUri().equals(sketch.getUri()))
            .limit(most - others.size())
            .forEach(others::add);
      }
    }
    return others;
  }
}
