package org.copydesk.publish.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishState;

/// Decides what may be seen of an article: a pure function of what is known of it and what arrives.
///
/// A kill, a withhold and a release arrive twice, as a notice that overtakes and as a version in
/// its turn; whichever comes second changes nothing. Content that a notice has overtaken is kept,
/// so that a release can publish it. An embargoed update of a published article is held while the
/// published version stays.
public final class Release {
  private Release() {}

  /// A version of the article arrives.
  ///
  /// @param known absent for an article never heard of
  public static Step onArticle(
      Optional<PublishState> known, EnrichedArticle enriched, Instant now) {
    Article article = enriched.getArticle();
    PublishState state = known.orElseGet(Release::unheardOf);
    PublishState.Builder next = PublishState.newBuilder(state);
    if (isContent(article) && article.getVersion() > state.getContentVersion()) {
      next.setContent(enriched).setContentVersion(article.getVersion());
    }
    if (article.getVersion() > state.getVersion()) {
      next.setVersion(article.getVersion())
          .setStatus(article.getStatus())
          .setChange(article.getChange())
          .setReason(article.getReason().orElse(null));
    }
    Cause cause =
        new Cause(
            article.getUri(),
            article.getSource(),
            article.getItemId(),
            article.getReason(),
            article.getEdNote(),
            Optional.empty());
    return settled(state, next.build(), cause, now);
  }

  /// A kill, withhold or release arrives ahead of the articles.
  public static Step onNotice(Optional<PublishState> known, Notice notice, Instant now) {
    PublishState state = known.orElseGet(Release::unheardOf);
    PublishState.Builder next = PublishState.newBuilder(state);
    if (notice.getVersion() > state.getVersion()) {
      next.setVersion(notice.getVersion())
          .setStatus(status(notice.getChange()))
          .setChange(notice.getChange())
          .setReason(notice.getReason().orElse(null));
    }
    Cause cause =
        new Cause(
            notice.getUri(),
            notice.getSource(),
            notice.getItemId(),
            notice.getReason(),
            notice.getEdNote(),
            Optional.of(notice.getEventId()));
    return settled(state, next.build(), cause, now);
  }

  /// The time has come to look at a held article.
  public static Step onEmbargoEnd(PublishState state, Instant now) {
    Optional<Article> article = state.getContent().map(EnrichedArticle::getArticle);
    Cause cause =
        new Cause(
            article.map(Article::getUri).orElse(""),
            article.map(Article::getSource).orElse(""),
            article.map(Article::getItemId).orElse(""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return settled(state, state, cause, now);
  }

  private record Cause(
      String uri,
      String source,
      String itemId,
      Optional<String> reason,
      Optional<String> edNote,
      Optional<String> eventId) {}

  private static PublishState unheardOf() {
    return PublishState.newBuilder()
        .setVersion(0)
        .setStatus(PubStatus.USABLE)
        .setChange(Change.CREATED)
        .build();
  }

  /// Notices have no words; a document that withholds itself has, and they may be released later.
  private static boolean isContent(Article article) {
    return switch (article.getChange()) {
      case KILLED -> false;
      case WITHHELD, RELEASED -> !article.getBlocks().isEmpty();
      case CREATED, UPDATED, CORRECTED, UNKNOWN -> true;
    };
  }

  private static PubStatus status(Change change) {
    return switch (change) {
      case KILLED -> PubStatus.CANCELED;
      case RELEASED -> PubStatus.USABLE;
      default -> PubStatus.WITHHELD;
    };
  }

  private static Step settled(PublishState before, PublishState after, Cause cause, Instant now) {
    Optional<Visible> seen = visible(before);
    if (after.getStatus() != PubStatus.USABLE) {
      return takenBack(before, after, seen, cause, now);
    }
    if (after.getContent().isEmpty()) {
      return quiet(PublishState.newBuilder(after).setHeldUntil((Instant) null).build(), seen, seen);
    }
    Optional<Instant> embargo =
        after
            .getContent()
            .flatMap(content -> content.getArticle().getEmbargoedUntil())
            .map(NewsDate::getValue)
            .filter(now::isBefore);
    return embargo.isPresent()
        ? held(before, after, seen, embargo.get(), cause, now)
        : published(before, after, seen, cause, now);
  }

  private static Step takenBack(
      PublishState before, PublishState after, Optional<Visible> seen, Cause cause, Instant now) {
    PublishState next =
        PublishState.newBuilder(after)
            .setPublishedVersion((Long) null)
            .setPublishedContentVersion((Long) null)
            .setPublishedContent((EnrichedArticle) null)
            .setHeldUntil((Instant) null)
            .build();
    if (before.getStatus() == after.getStatus() && before.getVersion() > 0) {
      return quiet(next, seen, Optional.empty());
    }
    LifecycleType type =
        after.getStatus() == PubStatus.CANCELED ? LifecycleType.KILLED : LifecycleType.WITHHELD;
    return new Step(
        next,
        seen,
        Optional.empty(),
        List.of(event(type, seen, after.getVersion(), cause, now).build()));
  }

  private static Step held(
      PublishState before,
      PublishState after,
      Optional<Visible> seen,
      Instant until,
      Cause cause,
      Instant now) {
    PublishState next =
        PublishState.newBuilder(after)
            .setHeldUntil(until)
            .setPublishedContent(seen.map(Visible::content).orElse(null))
            .build();
    boolean told =
        before.getHeldUntil().filter(until::equals).isPresent()
            && before.getContentVersion() == after.getContentVersion();
    return told
        ? quiet(next, seen, seen)
        : new Step(
            next,
            seen,
            seen,
            List.of(
                event(LifecycleType.EMBARGOED, seen, after.getVersion(), cause, now)
                    .setEmbargoedUntil(until)
                    .setEdNote(null)
                    .setReason(null)
                    .build()));
  }

  private static Step published(
      PublishState before, PublishState after, Optional<Visible> seen, Cause cause, Instant now) {
    EnrichedArticle content = after.getContent().orElseThrow();
    boolean newContent =
        seen.isEmpty()
            || seen.get().content().getArticle().getVersion() != after.getContentVersion();
    if (!newContent) {
      return quiet(
          PublishState.newBuilder(after)
              .setHeldUntil((Instant) null)
              .setPublishedVersion(after.getVersion())
              .build(),
          seen,
          seen);
    }
    LifecycleType type = type(before, after, seen);
    Visible shown = new Visible(after.getVersion(), change(type, after, content), content);
    PublishState next =
        PublishState.newBuilder(after)
            .setPublishedVersion(after.getVersion())
            .setPublishedContentVersion(after.getContentVersion())
            .setPublishedContent((EnrichedArticle) null)
            .setHeldUntil((Instant) null)
            .setEverPublished(true)
            .build();
    LifecycleEvent.Builder event = event(type, seen, after.getVersion(), cause, now);
    seen.ifPresent(old -> {
      event.setChangedFields(Differences.fields(old.content().getArticle(), content.getArticle()));
      event.setTextChanges(Differences.texts(old.content().getArticle(), content.getArticle()));
    });
    return new Step(next, seen, Optional.of(shown), List.of(event.build()));
  }

  private static LifecycleType type(
      PublishState before, PublishState after, Optional<Visible> seen) {
    if (before.getHeldUntil().isPresent()) {
      return LifecycleType.EMBARGO_LIFTED;
    }
    if (seen.isPresent()) {
      return after.getContent().orElseThrow().getArticle().getChange() == Change.CORRECTED
          ? LifecycleType.CORRECTED
          : LifecycleType.UPDATED;
    }
    boolean wasTakenBack = before.getVersion() > 0 && before.getStatus() != PubStatus.USABLE;
    return before.getEverPublished() || wasTakenBack || after.getChange() == Change.RELEASED
        ? LifecycleType.RELEASED
        : LifecycleType.CREATED;
  }

  private static Change change(LifecycleType type, PublishState after, EnrichedArticle content) {
    return switch (type) {
      case RELEASED -> Change.RELEASED;
      case CREATED -> Change.CREATED;
      default ->
          after.getChange() == Change.RELEASED ? Change.RELEASED : content.getArticle().getChange();
    };
  }

  /// What everybody can see of an article of which this is known.
  public static Optional<Visible> visible(PublishState state) {
    if (state.getPublishedVersion().isEmpty()) {
      return Optional.empty();
    }
    Optional<EnrichedArticle> content = state.getPublishedContent().or(state::getContent);
    return content.map(seen ->
        new Visible(state.getPublishedVersion().get(), seen.getArticle().getChange(), seen));
  }

  private static Step quiet(PublishState next, Optional<Visible> before, Optional<Visible> after) {
    return new Step(next, before, after, List.of());
  }

  private static LifecycleEvent.Builder event(
      LifecycleType type, Optional<Visible> from, long version, Cause cause, Instant now) {
    return LifecycleEvent.newBuilder()
        .setUri(cause.uri)
        .setType(type)
        .setFromVersion(from.map(Visible::version).orElse(null))
        .setToVersion(version)
        .setSource(cause.source)
        .setItemId(cause.itemId)
        .setOccurredAt(now)
        .setReason(cause.reason.orElse(null))
        .setEdNote(cause.edNote.orElse(null))
        .setCausedBy(cause.eventId.orElse(null));
  }
}
