package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.StoryMember;
import org.copydesk.news.TopicAnnotation;

/// What is known of one article. Its published state and its events come from two topics in any
/// order, so each is kept as it came, and what may be shown follows from both.
final class Known {
  /// Of an article that changes again and again the oldest events are forgotten.
  static final int MOST_EVENTS = 50;

  private final String uri;
  private final List<LifecycleEvent> events = new ArrayList<>();
  private Optional<Content> content = Optional.empty();
  private Optional<StoryMember> story = Optional.empty();
  private boolean tombstone;
  private Instant at = Instant.EPOCH;

  /// What is published of it.
  ///
  /// @param value the record's value as it lies in the topic
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Content(Row row, byte[] value) {}

  Known(String uri) {
    this.uri = uri;
  }

  void published(PublishedArticle article, byte[] value) {
    tombstone = false;
    content = Optional.of(new Content(row(article), value));
    touch(article.getPublishedAt());
  }

  void takenBack(Instant when) {
    tombstone = true;
    content = Optional.empty();
    touch(when);
  }

  void told(LifecycleEvent event) {
    events.add(event);
    if (events.size() > MOST_EVENTS) {
      events.removeFirst();
    }
    touch(event.getOccurredAt());
  }

  void inStory(Optional<StoryMember> member) {
    story = member;
  }

  private void touch(Instant when) {
    at = when.isAfter(at) ? when : at;
  }

  Instant at() {
    return at;
  }

  String uri() {
    return uri;
  }

  List<LifecycleEvent> events() {
    return List.copyOf(events);
  }

  Optional<StoryMember> story() {
    return story.filter(_ -> visible().isPresent());
  }

  /// The published state, where it may be shown.
  Optional<byte[]> value() {
    return visible().map(Content::value);
  }

  /// An event that took the article back may be read before the tombstone that goes with it.
  private Optional<Content> visible() {
    return content.filter(shown ->
        last()
            .filter(event ->
                Standing.after(event.getType()).isTakenBack()
                    && event.getToVersion() >= shown.row().version())
            .isEmpty());
  }

  private Optional<LifecycleEvent> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
  }

  /// The line of the list; absent where nothing is known that makes one.
  Optional<Row> row() {
    return visible().map(shown -> moved(shown.row())).or(() -> last().map(this::unseen));
  }

  private Row moved(Row row) {
    return new Row(
        uri,
        row.source(),
        row.version(),
        Standing.PUBLISHED,
        last()
            .filter(event -> event.getToVersion() == row.version())
            .map(event -> event.getType().toString())
            .orElse(row.change()),
        row.headline(),
        row.language(),
        at,
        row.topics(),
        row.entities(),
        row.quotes());
  }

  private Row unseen(LifecycleEvent event) {
    Standing told = Standing.after(event.getType());
    Standing standing = told == Standing.PUBLISHED && tombstone ? Standing.TAKEN_BACK : told;
    return new Row(
        uri,
        event.getSource(),
        event.getToVersion(),
        standing,
        event.getType().toString(),
        "",
        "",
        at,
        List.of(),
        0,
        0);
  }

  private static Row row(PublishedArticle published) {
    var article = published.getArticle();
    var found = published.getEnrichment();
    return new Row(
        published.getUri(),
        article.getSource(),
        published.getVersion(),
        Standing.PUBLISHED,
        published.getChange().toString().toUpperCase(Locale.ROOT),
        article.getHeadline().orElse(""),
        found.getLanguage().map(language -> language.getLanguage()).orElse(""),
        published.getPublishedAt(),
        found.getTopics().stream().map(TopicAnnotation::getName).limit(3).toList(),
        found.getEntities().size(),
        found.getQuotes().size());
  }

  /// About how many bytes it costs.
  long bytes() {
    return 2_000L
        + content.map(shown -> (long) shown.value().length).orElse(0L)
        + events.stream().mapToLong(Known::bytes).sum();
  }

  private static long bytes(LifecycleEvent event) {
    return 400L
        + event.getTextChanges().stream()
            .mapToLong(change -> change.getBefore().length() + change.getAfter().length())
            .sum();
  }
}
