package org.copydesk.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.copydesk.news.ArticleJoined;
import org.copydesk.news.ArticleLeft;
import org.copydesk.news.LookupEnded;
import org.copydesk.news.MergeAnswered;
import org.copydesk.news.MergeProposed;
import org.copydesk.news.Sketch;
import org.copydesk.news.SketchList;
import org.copydesk.news.StoriesLinked;
import org.copydesk.news.Story;
import org.copydesk.news.StoryAbsorbed;
import org.copydesk.news.StoryArticle;
import org.copydesk.news.StoryAssigned;
import org.copydesk.news.StoryState;
import org.jspecify.annotations.Nullable;

/// One message to a story, a node of a union-find forest: what the story knows, before and after. A
/// story is merged into older ones only, and hands everything on from then on.
final class StoryStep {
  private static final int MOST_ARTICLES = 500;
  private static final int MOST_SKETCHES = 32;

  private final String id;
  private final Outbox outbox;
  private final StoryState before;
  private final List<StoryArticle> articles;
  private final List<Sketch> sketches;
  private final List<String> asked;
  private @Nullable String mergedInto;
  private boolean lookupEnded;
  private long shown;

  /// Prepares one.
  ///
  /// @param known absent where the story has no articles
  /// @param sketches of its newest articles; absent when they are older than 72 hours
  StoryStep(String id, Optional<StoryState> known, Optional<SketchList> sketches, Outbox outbox) {
    this.id = id;
    this.outbox = outbox;
    before = known.orElseGet(() -> StoryState.newBuilder().build());
    articles = new ArrayList<>(before.getArticles());
    this.sketches = new ArrayList<>(sketches.map(SketchList::getSketches).orElse(List.of()));
    asked = new ArrayList<>(before.getAsked());
    mergedInto = before.getMergedInto().orElse(null);
    lookupEnded = before.getLookupEnded();
    shown = before.getShown();
  }

  /// What it knows now; absent where it has no articles left.
  Optional<StoryState> state() {
    return articles.isEmpty() && mergedInto == null
        ? Optional.empty()
        : Optional.of(
            StoryState.newBuilder()
                .setMergedInto(mergedInto)
                .setLookupEnded(lookupEnded)
                .setAsked(asked)
                .setArticles(articles)
                .setShown(shown)
                .build());
  }

  /// The sketches of its newest articles; absent where it has none.
  Optional<SketchList> sketches() {
    return sketches.isEmpty() ? Optional.empty() : Optional.of(new SketchList(sketches));
  }

  /// Takes a message.
  void on(SpecificRecord message, Instant at) {
    switch (message) {
      case MergeAnswered answer -> take(answer);
      case LookupEnded ended -> end(ended);
      case SpecificRecord other when mergedInto != null -> outbox.send(mergedInto, other);
      case ArticleJoined joined -> join(joined.getArticle(), joined.getSketch());
      case ArticleLeft left -> leave(left);
      case StoriesLinked link -> link(link.getOtherId());
      case MergeProposed proposal -> consider(proposal);
      case StoryAbsorbed absorbed -> absorb(absorbed);
      default -> throw new IllegalStateException("no message to a story: " + message);
    }
    if (mergedInto == null) {
      begin();
    }
    show(at);
  }

  private void end(LookupEnded ended) {
    if (mergedInto == null) {
      ended.getOtherIds().forEach(this::link);
      lookupEnded = true;
    } else {
      ended.getOtherIds().forEach(other -> outbox.send(mergedInto, new StoriesLinked(other)));
    }
  }

  private void join(StoryArticle article, Optional<Sketch> sketch) {
    Optional<StoryArticle> old = put(article);
    sketches.removeIf(each -> each.getUri().equals(article.getUri()));
    sketch.ifPresent(this::keep);
    if (old.isEmpty() && shown != 0) {
      assign(article);
    }
  }

  private Optional<StoryArticle> put(StoryArticle article) {
    Optional<StoryArticle> old =
        articles.stream().filter(each -> each.getUri().equals(article.getUri())).findFirst();
    old.ifPresent(articles::remove);
    articles.add(
        old.map(known ->
                StoryArticle.newBuilder(article).setSimilarity(known.getSimilarity()).build())
            .orElse(article));
    articles.sort(Comparator.comparing(StoryArticle::getBorn).thenComparing(StoryArticle::getUri));
    return old;
  }

  private void keep(Sketch sketch) {
    sketches.add(sketch);
    sketches.sort(Comparator.comparing(Sketch::getBorn).thenComparing(Sketch::getUri));
    if (sketches.size() > MOST_SKETCHES) {
      sketches.removeFirst();
    }
  }

  private void leave(ArticleLeft left) {
    boolean mine =
        articles.removeIf(article ->
            article.getUri().equals(left.getUri()) && article.getBorn().equals(left.getBorn()));
    if (mine) {
      sketches.removeIf(sketch -> sketch.getUri().equals(left.getUri()));
      lookupEnded |= id.equals(StoryId.of(left.getUri(), left.getBorn().toEpochMilli()));
    }
  }

  /// The younger of two stories proposes to the older.
  private void link(String other) {
    if (articles.isEmpty() || other.equals(id) || asked.contains(other)) {
      return;
    }
    if (StoryId.older(other, id)) {
      asked.add(other);
      outbox.send(other, new MergeProposed(id, other, articles.size(), List.copyOf(sketches)));
    } else {
      outbox.send(other, new StoriesLinked(id));
    }
  }

  private void consider(MergeProposed proposal) {
    double closeness = Closeness.of(proposal.getSketches(), sketches);
    boolean welcome =
        !articles.isEmpty()
            && articles.size() + proposal.getSize() <= MOST_ARTICLES
            && closeness >= Closeness.SAME_EVENT;
    outbox.send(
        proposal.getYoungerId(),
        new MergeAnswered(proposal.getAskedId(), id, welcome ? closeness : null));
  }

  private void take(MergeAnswered answer) {
    boolean waitedFor = asked.remove(answer.getAskedId());
    if (!waitedFor || answer.getSimilarity().isEmpty()) {
      return;
    }
    if (mergedInto != null) {
      outbox.send(mergedInto, new StoriesLinked(answer.getOlderId()));
    } else if (!articles.isEmpty()) {
      merge(answer.getOlderId(), answer.getSimilarity().get());
    }
  }

  private void merge(String older, double similarity) {
    List<StoryArticle> moving =
        articles.size() == 1
            ? List.of(
                StoryArticle.newBuilder(articles.getFirst()).setSimilarity(similarity).build())
            : List.copyOf(articles);
    outbox.send(older, new StoryAbsorbed(moving, List.copyOf(sketches)));
    mergedInto = older;
    articles.clear();
    sketches.clear();
  }

  private void absorb(StoryAbsorbed absorbed) {
    lookupEnded |= articles.isEmpty();
    for (StoryArticle article : absorbed.getArticles()) {
      put(article);
      if (shown != 0) {
        assign(article);
      }
    }
    absorbed.getSketches().forEach(this::keep);
  }

  /// A story is first shown when its first article's lookup has ended and every older story that it
  /// proposed to has declined: most articles join another story before anybody sees their own.
  private void begin() {
    if (shown == 0 && lookupEnded && asked.isEmpty()) {
      articles.forEach(this::assign);
    }
  }

  private void assign(StoryArticle article) {
    outbox.send(
        article.getUri(), new StoryAssigned(id, article.getBorn(), article.getSimilarity()));
  }

  private void show(Instant at) {
    boolean visible = shown != 0 || (mergedInto == null && lookupEnded && asked.isEmpty());
    if (!visible || (shown == 0 && articles.isEmpty())) {
      return;
    }
    boolean gone = articles.isEmpty() && mergedInto == null;
    boolean first = before.getShown() == 0;
    if (!gone && !first && untouched()) {
      return;
    }
    Story now = StoryView.of(id, articles, Optional.ofNullable(mergedInto), at);
    Story then = StoryView.of(id, before.getArticles(), before.getMergedInto(), at);
    if (gone || first || !now.equals(then)) {
      long number = Math.max(shown + 1, at.toEpochMilli());
      outbox.showStory(id, number, gone ? null : now);
      shown = gone ? 0 : number;
    }
  }

  /// As most messages leave a story; to draw up a large one takes longer than all else.
  private boolean untouched() {
    return articles.equals(before.getArticles())
        && before.getMergedInto().equals(Optional.ofNullable(mergedInto));
  }
}
