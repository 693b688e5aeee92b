package org.copydesk.console.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.copydesk.news.FeedState;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.PublishedArticle;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.Source;
import org.copydesk.news.StoryMember;

/// What the console remembers, for any number of threads. It is told records as they are read and
/// answers whoever looks.
public final class Newsroom {
  /// Dead letters in the list; the newest.
  public static final int MOST_LETTERS = 500;

  private final Latest latest;
  private final Embargoes embargoes = new Embargoes();
  private final Sources sources = new Sources();
  private final Letters letters = new Letters();

  /// @param articles how many of the newest articles it remembers
  public Newsroom(int articles) {
    latest = new Latest(articles);
  }

  /// All that is remembered of an article.
  ///
  /// @param value its published state as it lies in the topic; absent where it cannot be seen
  /// @param events the newest of its life, in order
  public record Remembered(
      Row row, Optional<byte[]> value, List<LifecycleEvent> events, Optional<StoryMember> story) {}

  /// An article was published.
  public synchronized Optional<Row> published(PublishedArticle article, byte[] value) {
    latest.published(article.getUri(), article, value);
    return row(article.getUri());
  }

  /// A tombstone was written for an article.
  public synchronized Optional<Row> takenBack(String uri, Instant when) {
    latest.takenBack(uri, when);
    return row(uri);
  }

  /// Something happened to an article.
  public synchronized Optional<Row> told(LifecycleEvent event) {
    latest.told(event);
    embargoes.told(event);
    return row(event.getUri());
  }

  /// An article's place among the stories; absent where it has none any more.
  public synchronized void inStory(String uri, Optional<StoryMember> member) {
    latest.inStory(uri, member);
  }

  /// A raw event was answered.
  public synchronized void received(Receipt receipt) {
    sources.received(receipt);
  }

  /// A source's settings; absent where they were deleted.
  public synchronized void set(String id, Optional<Source> source) {
    sources.set(id, source);
  }

  /// What the poller knows of a feed; absent where it forgot it.
  public synchronized void polled(String key, Optional<FeedState> feed) {
    sources.polled(key, feed);
  }

  /// A record could not be processed.
  public synchronized void failed(LetterLine letter) {
    letters.failed(letter);
  }

  /// A person decided what becomes of a dead letter.
  public synchronized void decided(Redrive decision) {
    letters.decided(decision);
  }

  private Optional<Row> row(String uri) {
    return latest.of(uri).flatMap(Known::row);
  }

  /// The newest articles that are wanted, the newest first.
  public synchronized List<Row> rows(Filter filter, int most) {
    return latest.rows().stream().filter(filter::wants).limit(most).toList();
  }

  /// What is remembered of an article; absent where it is none of the newest.
  public synchronized Optional<Remembered> remembered(String uri) {
    return latest
        .of(uri)
        .flatMap(known ->
            known
                .row()
                .map(row -> new Remembered(row, known.value(), known.events(), known.story())));
  }

  /// The names of the sources of what is remembered, in order.
  public synchronized List<String> sourceNames() {
    return latest.rows().stream().map(Row::source).distinct().sorted().toList();
  }

  /// The held articles whose embargo ends soonest.
  public synchronized List<Held> held(int most) {
    return embargoes.soonest(most);
  }

  /// How many articles are held.
  public synchronized int heldCount() {
    return embargoes.size();
  }

  /// How the sources are.
  public synchronized List<SourceState> sources(Instant now) {
    return sources.states(now);
  }

  /// The newest dead letters, the newest first.
  public synchronized List<LetterLine> letters() {
    return letters.newest();
  }

  /// The last decision on each of the newest dead letters that has one.
  public synchronized List<Redrive> decisions() {
    return letters.decisions();
  }

  /// How many of the newest dead letters wait for a decision, by service.
  public synchronized Map<String, Long> openLetters() {
    return letters.open();
  }

  /// How many articles are remembered.
  public synchronized int articles() {
    return latest.size();
  }
}
