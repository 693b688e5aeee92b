package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryMember;

/// The newest articles, in bounded memory: whenever there are too many, or they are too large, the
/// one that changed longest ago is forgotten.
final class Latest {
  static final long MOST_BYTES = 64L << 20;

  private record Place(Instant at, String uri) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::at).thenComparing(Place::uri);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private final int most;
  private final Map<String, Known> articles = new HashMap<>();
  private final TreeSet<Place> order = new TreeSet<>();
  private long bytes;

  /// @param most how many articles are kept
  Latest(int most) {
    this.most = most;
  }

  void published(String uri, PublishedArticle article, byte[] value) {
    change(uri, known -> known.published(article, value));
  }

  /// A tombstone of an article that is not known tells nothing.
  void takenBack(String uri, Instant when) {
    if (articles.containsKey(uri)) {
      change(uri, known -> known.takenBack(when));
    }
  }

  void told(LifecycleEvent event) {
    change(event.getUri(), known -> known.told(event));
  }

  void inStory(String uri, Optional<StoryMember> member) {
    if (articles.containsKey(uri)) {
      change(uri, known -> known.inStory(member));
    }
  }

  private void change(String uri, Consumer<Known> what) {
    Known known = articles.computeIfAbsent(uri, Known::new);
    if (order.remove(new Place(known.at(), uri))) {
      bytes -= known.bytes();
    }
    what.accept(known);
    order.add(new Place(known.at(), uri));
    bytes += known.bytes();
    while (order.size() > most || (bytes > MOST_BYTES && order.size() > 1)) {
      forget(order.first());
    }
  }

  private void forget(Place oldest) {
    order.remove(oldest);
    Known known = articles.remove(oldest.uri());
    bytes -= known == null ? 0 : known.bytes();
  }

  Optional<Known> of(String uri) {
    return Optional.ofNullable(articles.get(uri));
  }

  /// All rows, newest first.
  List<Row> rows() {
    return order.descendingSet().stream().flatMap(place -> row(place.uri())).toList();
  }

  private Stream<Row> row(String uri) {
    return of(uri).flatMap(Known::row).stream();
  }

  int size() {
    return articles.size();
  }
}
