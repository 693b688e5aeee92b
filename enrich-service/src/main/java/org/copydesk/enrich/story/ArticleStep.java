package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.ArticleDescribed;
import org.copydesk.news.ArticleJoined;
import org.copydesk.news.ArticleLeft;
import org.copydesk.news.LookupEnded;
import org.copydesk.news.OthersFound;
import org.copydesk.news.PeerTold;
import org.copydesk.news.PlaceLeft;
import org.copydesk.news.PlaceTaken;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchState;
import org.copydesk.news.SketchesAsked;
import org.copydesk.news.SketchesShown;
import org.copydesk.news.StoryArticleState;
import org.copydesk.news.StoryAssigned;
import org.copydesk.news.StoryMember;
import org.copydesk.news.Weighted;
import org.jspecify.annotations.Nullable;

/// One message to an article: what the article knows of its place among the others, before and
/// after. All messages about an article go to the story that it began, and from there to whichever
/// that one was merged into: on one path, so in order.
final class ArticleStep {
  private static final int MOST_LINKS = 3;

  private final String uri;
  private final Rarity rarity;
  private final Outbox outbox;
  private final StoryArticleState before;
  private StoryArticleState state;
  private @Nullable SketchState sketch;

  /// Prepares one.
  ///
  /// @param known absent where the article was never published
  /// @param sketch absent where there is none, or it is older than 72 hours
  ArticleStep(
      String uri,
      Optional<StoryArticleState> known,
      Optional<SketchState> sketch,
      Rarity rarity,
      Outbox outbox) {
    this.uri = uri;
    this.rarity = rarity;
    this.outbox = outbox;
    before = known.orElseGet(ArticleView::unknown);
    state = before;
    this.sketch = sketch.orElse(null);
  }

  StoryArticleState state() {
    return state;
  }

  Optional<SketchState> sketch() {
    return Optional.ofNullable(sketch);
  }

  private StoryArticleState.Builder next(Instant at) {
    return StoryArticleState.newBuilder(state)
        .setSequence(Math.max(state.getSequence() + 1, at.toEpochMilli()));
  }

  private String home() {
    return StoryId.of(uri, state.getBorn().toEpochMilli());
  }

  void on(ArticleDescribed article) {
    Instant at = article.getPublishedAt();
    rarity.passing(at.toEpochMilli());
    if (!state.getPublished()) {
      begin(article);
    } else if (article.getVersion() > state.getVersion()) {
      change(article);
    }
    show(at);
  }

  private void begin(ArticleDescribed article) {
    StoryArticleState.Builder next = next(article.getPublishedAt());
    state =
        next.setPublished(true)
            .setBorn(Instant.ofEpochMilli(next.getSequence()))
            .setVersion(article.getVersion())
            .setStoryId(null)
            .setPeers(List.of())
            .build();
    sketch = sketch(article);
    Lookup.count(article, rarity);
    lookUp(article, sketch);
  }

  private SketchState sketch(ArticleDescribed article) {
    return Lookup.of(uri, state.getSequence(), state.getBorn(), article, rarity);
  }

  private void change(ArticleDescribed article) {
    SketchState old = sketch;
    StoryArticleState.Builder next = next(article.getPublishedAt());
    state = next.setVersion(article.getVersion()).build();
    if (old == null || tooOld(article.getPublishedAt())) {
      sketch = null;
      outbox.send(home(), new ArticleJoined(ArticleView.joining(uri, state, article), null));
      return;
    }
    SketchState now = sketch(article);
    if (Closeness.anotherArticle(old.getSketch(), now.getSketch())) {
      withdraw();
      begin(article);
      return;
    }
    leave(old.getKeys().stream().filter(key -> !now.getKeys().contains(key)).toList());
    sketch = now;
    Peers peers = peers();
    peers.changed();
    state = StoryArticleState.newBuilder(state).setPeers(peers.known()).build();
    lookUp(article, now);
  }

  private boolean tooOld(Instant at) {
    return at.isAfter(state.getBorn().plus(Lookup.WINDOW));
  }

  private void lookUp(ArticleDescribed article, SketchState found) {
    outbox.send(
        home(), new ArticleJoined(ArticleView.joining(uri, state, article), found.getSketch()));
    int asked =
        outbox.sendTogether(
            found.getKeys(),
            more -> new PlaceTaken(uri, state.getSequence(), state.getBorn(), more));
    state = StoryArticleState.newBuilder(state).setComparing(false).setAwaited(asked).build();
    compare();
  }

  /// The article is no longer published.
  void onWithdrawn(Instant at) {
    if (state.getPublished()) {
      state = next(at).build();
      withdraw();
    }
    show(at);
  }

  private void withdraw() {
    outbox.send(home(), new ArticleLeft(uri, state.getBorn()));
    if (sketch != null) {
      leave(sketch.getKeys());
    }
    peers().leave();
    sketch = null;
    state =
        StoryArticleState.newBuilder(state)
            .setPublished(false)
            .setStoryId(null)
            .setPeers(List.of())
            .build();
  }

  private void leave(List<String> keys) {
    outbox.sendTogether(keys, more -> new PlaceLeft(uri, state.getBorn(), more));
  }

  void on(OthersFound found, Instant at) {
    if (waitsFor(found.getSequence(), false)) {
      answered();
      if (sketch != null) {
        Candidates candidates = new Candidates(sketch);
        candidates.count(found.getUris());
        sketch = candidates.noted();
      }
      compare();
    }
    show(at);
  }

  private boolean waitsFor(long sequence, boolean comparing) {
    return state.getPublished()
        && sequence == state.getSequence()
        && comparing == state.getComparing();
  }

  private void answered() {
    state = StoryArticleState.newBuilder(state).setAwaited(state.getAwaited() - 1).build();
  }

  /// When all keys have answered, the articles that have the most of them are asked.
  private void compare() {
    if (state.getAwaited() > 0) {
      return;
    }
    List<String> others = List.of();
    if (sketch != null) {
      Candidates candidates = new Candidates(sketch);
      others = candidates.worthComparing();
      sketch = candidates.noted();
    }
    int asked =
        outbox.sendTogether(others, more -> new SketchesAsked(uri, state.getSequence(), more));
    state = StoryArticleState.newBuilder(state).setComparing(true).setAwaited(asked).build();
    endLookup();
  }

  void on(SketchesShown shown, Instant at) {
    if (waitsFor(shown.getSequence(), true)) {
      answered();
      if (sketch != null) {
        meet(shown.getSketches(), new Candidates(sketch));
      }
      endLookup();
    }
    show(at);
  }

  private void meet(List<Sketch> others, Candidates candidates) {
    Peers peers = peers();
    for (Sketch other : others) {
      if (candidates.take(other)) {
        peers.meet(other.getUri());
      }
    }
    state = StoryArticleState.newBuilder(state).setPeers(peers.known()).build();
    sketch = candidates.noted();
  }

  /// When all of these have answered too, the stories it resembles most are linked with its own.
  private void endLookup() {
    if (state.getAwaited() == 0) {
      List<Weighted> found = sketch().map(SketchState::getCandidates).orElse(List.of());
      outbox.send(
          home(), new LookupEnded(state.getSequence(), Candidates.heaviest(found, MOST_LINKS)));
    }
  }

  private Peers peers() {
    return new Peers(
        uri,
        state.getSequence(),
        sketch == null ? null : sketch.getSketch().getSignature().orElse(null),
        state.getPeers(),
        outbox);
  }

  void on(PeerTold told, Instant at) {
    Peers peers = peers();
    peers.take(told);
    state = StoryArticleState.newBuilder(state).setPeers(peers.known()).build();
    show(at);
  }

  /// Stories are merged into older ones only, so that the oldest that was ever told is the newest
  /// word, in whatever order the words arrive.
  void on(StoryAssigned assigned, Instant at) {
    boolean meant = state.getPublished() && assigned.getBorn().equals(state.getBorn());
    if (meant
        && state
            .getStoryId()
            .map(known -> StoryId.older(assigned.getStoryId(), known))
            .orElse(true)) {
      state =
          StoryArticleState.newBuilder(state)
              .setStoryId(assigned.getStoryId())
              .setSimilarity(assigned.getSimilarity())
              .build();
    }
    show(at);
  }

  private void show(Instant at) {
    StoryMember now = ArticleView.member(uri, state);
    boolean retracted = now == null && !state.getPublished() && state.getShown() != 0;
    boolean changed =
        now != null && (state.getShown() == 0 || !now.equals(ArticleView.member(uri, before)));
    if (retracted || changed) {
      long number = Math.max(state.getShown() + 1, at.toEpochMilli());
      outbox.showMember(uri, number, now);
      state = StoryArticleState.newBuilder(state).setShown(now == null ? 0 : number).build();
    }
  }
}
