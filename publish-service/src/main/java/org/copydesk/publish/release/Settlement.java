package org.copydesk.publish.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.LifecycleEvent;
import org.copydesk.news.LifecycleType;
import org.copydesk.news.PubStatus;
import org.copydesk.news.PublishState;

/// What follows from a change of what is known of an article.
///
/// @param before what was known
/// @param after what is known now, as far as that has arrived; what is seen is still as before
/// @param contents the newest content is that of after, the published one that of before
record Settlement(
    String uri,
    PublishState before,
    PublishState after,
    Contents contents,
    Cause cause,
    Instant now) {

  Step step() {
    if (after.getStatus() != PubStatus.USABLE) {
      return takenBack();
    }
    if (after.getContentVersion() == 0) {
      return Step.quiet(after);
    }
    Optional<Instant> embargo =
        after.getEmbargoedUntil().filter(now::isBefore).filter(end -> !newestIsSeen());
    if (embargo.isPresent()) {
      return held(embargo.get());
    }
    return isOver(after.getExpires())
            || after.getExpiredContentVersion() >= after.getContentVersion()
        ? expired()
        : published();
  }

  /// The same words with other annotations: the views show them where the content is seen, and
  /// nothing is told, for nothing has happened to the article. Content that is not seen is kept.
  Step annotatedAnew() {
    Optional<Visible> seen = newestIsSeen() ? seen() : Optional.empty();
    return new Step(
        after,
        seen,
        seen.map(old ->
            new Visible(
                old.version(),
                before.getPublishedChange().orElse(old.change()),
                contents.newest().orElseThrow())),
        List.of(),
        Optional.empty());
  }

  private Step takenBack() {
    PublishState next = unseen().setHeldUntil((Instant) null).setWakeAt((Instant) null).build();
    if (after.getVersion() == before.getVersion()) {
      return new Step(next, seen(), Optional.empty(), List.of(), Optional.empty());
    }
    boolean secret = before.getHeldUntil().isPresent() && before.getPublishedVersion().isEmpty();
    LifecycleEvent event =
        event(takingBack(), secret ? cause.withoutNote() : cause, after.getVersion())
            .setWithdrawnVersion(after.getContentVersion() == 0 ? null : after.getContentVersion())
            .build();
    return new Step(next, seen(), Optional.empty(), List.of(event), Optional.empty());
  }

  private LifecycleType takingBack() {
    if (after.getStatus() != PubStatus.CANCELED) {
      return LifecycleType.WITHHELD;
    }
    return after.getChange() == Change.SOURCE_WITHDRAWN
        ? LifecycleType.SOURCE_WITHDRAWN
        : LifecycleType.KILLED;
  }

  /// The published version stays while a newer one is held, unless its own time of use ends.
  private Step held(Instant until) {
    List<LifecycleEvent> events = new ArrayList<>();
    boolean seenIsOver = isSeen() && isOver(after.getPublishedExpires());
    if (seenIsOver) {
      events.add(
          event(LifecycleType.EXPIRED, Cause.TIME, before.getPublishedVersion().orElseThrow())
              .setWithdrawnVersion(before.getPublishedContentVersion().orElseThrow())
              .build());
    }
    boolean told =
        before.getHeldUntil().filter(until::equals).isPresent()
            && before.getContentVersion() == after.getContentVersion();
    if (!told) {
      events.add(
          event(
                  LifecycleType.EMBARGOED,
                  new Cause(Optional.empty(), Optional.empty(), cause.eventId(), Optional.empty()),
                  after.getVersion())
              .setEmbargoedUntil(until)
              .build());
    }
    PublishState.Builder next = seenIsOver ? unseen() : PublishState.newBuilder(after);
    next.setHeldUntil(until);
    next.setWakeAt(
        Stream.concat(
                Stream.of(until), seenIsOver ? Stream.of() : after.getPublishedExpires().stream())
            .min(Instant::compareTo)
            .orElseThrow());
    return new Step(
        next.build(),
        seenIsOver ? seen() : Optional.empty(),
        Optional.empty(),
        events,
        Optional.empty());
  }

  private Step expired() {
    PublishState next =
        unseen()
            .setHeldUntil((Instant) null)
            .setWakeAt((Instant) null)
            .setExpiredContentVersion(
                Math.max(after.getExpiredContentVersion(), after.getContentVersion()))
            .build();
    boolean told = after.getExpiredContentVersion() >= after.getContentVersion();
    return new Step(
        next,
        seen(),
        Optional.empty(),
        told
            ? List.of()
            : List.of(
                event(LifecycleType.EXPIRED, cause.withoutNote(), after.getVersion())
                    .setWithdrawnVersion(after.getContentVersion())
                    .build()),
        Optional.empty());
  }

  private Step published() {
    PublishState.Builder next =
        PublishState.newBuilder(after)
            .setHeldUntil((Instant) null)
            .setWakeAt(after.getExpires().orElse(null));
    if (newestIsSeen()) {
      return Step.quiet(next.build());
    }
    EnrichedArticle content = contents.newest().orElseThrow();
    Optional<Visible> seen = seen();
    LifecycleType type = showing(content);
    next.setPublishedVersion(after.getVersion())
        .setPublishedContentVersion(after.getContentVersion())
        .setPublishedChange(change(type, content))
        .setPublishedAt(now)
        .setPublishedExpires(after.getExpires().orElse(null))
        .setEverPublished(true);
    LifecycleEvent.Builder event = event(type, cause.showing(content), after.getVersion());
    seen.ifPresent(old -> {
      event.setChangedFields(Differences.fields(old.content().getArticle(), content.getArticle()));
      event.setTextChanges(Differences.texts(old.content().getArticle(), content.getArticle()));
    });
    return new Step(
        next.build(),
        seen,
        Optional.of(new Visible(after.getVersion(), change(type, content), content)),
        List.of(event.build()),
        Optional.empty());
  }

  private LifecycleType showing(EnrichedArticle content) {
    if (before.getHeldUntil().isPresent()) {
      return LifecycleType.EMBARGO_LIFTED;
    }
    if (isSeen()) {
      return content.getArticle().getChange() == Change.CORRECTED
          ? LifecycleType.CORRECTED
          : LifecycleType.UPDATED;
    }
    boolean wasTakenBack = before.getVersion() > 0 && before.getStatus() != PubStatus.USABLE;
    return before.getEverPublished() || wasTakenBack || after.getChange() == Change.RELEASED
        ? LifecycleType.RELEASED
        : LifecycleType.CREATED;
  }

  private Change change(LifecycleType type, EnrichedArticle content) {
    return switch (type) {
      case RELEASED -> Change.RELEASED;
      case CREATED -> Change.CREATED;
      default ->
          after.getChange() == Change.RELEASED ? Change.RELEASED : content.getArticle().getChange();
    };
  }

  private boolean isSeen() {
    return before.getPublishedVersion().isPresent();
  }

  private boolean newestIsSeen() {
    return isSeen()
        && before
            .getPublishedContentVersion()
            .filter(v -> v == after.getContentVersion())
            .isPresent();
  }

  private Optional<Visible> seen() {
    return before
        .getPublishedVersion()
        .flatMap(version ->
            contents
                .published()
                .map(content -> new Visible(version, content.getArticle().getChange(), content)));
  }

  private PublishState.Builder unseen() {
    return PublishState.newBuilder(after)
        .setPublishedVersion((Long) null)
        .setPublishedContentVersion((Long) null)
        .setPublishedChange(null)
        .setPublishedAt((Instant) null)
        .setPublishedExpires((Instant) null);
  }

  private boolean isOver(Optional<Instant> end) {
    return end.filter(time -> !now.isBefore(time)).isPresent();
  }

  private LifecycleEvent.Builder event(LifecycleType type, Cause why, long version) {
    return LifecycleEvent.newBuilder()
        .setUri(uri)
        .setType(type)
        .setFromVersion(before.getPublishedVersion().orElse(null))
        .setToVersion(version)
        .setSource(after.getSource())
        .setItemId(after.getItemId())
        .setOccurredAt(now)
        .setReason(why.reason().orElse(null))
        .setEdNote(why.edNote().orElse(null))
        .setCausedBy(why.eventId().orElse(null))
        .setNoticeItemId(why.noticeItemId().orElse(null));
  }
}
