package org.copydesk.ingest.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.copydesk.ingest.document.DocumentReader;
import org.copydesk.ingest.document.Reading;
import org.copydesk.ingest.normalize.ArticleUri;
import org.copydesk.ingest.normalize.Corrections;
import org.copydesk.ingest.normalize.ItemId;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.GateState;
import org.copydesk.news.NewsDate;
import org.copydesk.news.Notice;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// Reads an event, lets the version gate decide, and writes the answer. Pure: the state goes in and
/// comes out.
public final class Desk {
  /// The answer and the article's state after it.
  public record Decision(Answer answer, Optional<GateState> state) {}

  private Desk() {}

  /// Answers an event.
  public static Decision answer(
      RawEvent event, RawPosition position, SourceSettings source, Optional<GateState> state) {
    Optional<Reading.Rejected> invalid = invalid(event, source);
    if (invalid.isPresent()) {
      return rejected(event, position, invalid.get(), state);
    }
    if (event.getAction() != Action.CONTENT) {
      return decided(
          event,
          position,
          noticeArticle(event, position),
          submission(event, source, event.getAction()),
          state);
    }
    return switch (DocumentReader.read(event, source, Optional.of(position))) {
      case Reading.Rejected why -> rejected(event, position, why, state);
      case Reading.Unpacked(List<RawEvent> items) ->
          new Decision(
              Answer.only(Receipts.unpacked(event, position, items, state)).with(items), state);
      case Reading.Parsed(Article article, PubStatus declared, List<RawEvent> notices) ->
          alsoTelling(
              notices,
              decided(
                  event,
                  position,
                  article,
                  submission(event, article, source, action(declared)),
                  state));
    };
  }

  /// What a document says of others holds as long as it is not an old version of it.
  private static Decision alsoTelling(List<RawEvent> notices, Decision decision) {
    Answer answer = decision.answer();
    Outcome outcome = answer.receipt().getOutcome();
    boolean outdated = outcome == Outcome.STALE || outcome == Outcome.REJECTED;
    return notices.isEmpty() || outdated
        ? decision
        : new Decision(answer.with(notices), decision.state());
  }

  private static Action action(PubStatus declared) {
    return switch (declared) {
      case CANCELED -> Action.KILL;
      case WITHHELD -> Action.WITHHOLD;
      case USABLE, UNKNOWN -> Action.CONTENT;
    };
  }

  private static Optional<Reading.Rejected> invalid(RawEvent event, SourceSettings source) {
    Optional<Reading.Rejected> name = SourceName.problem(event.getSource());
    if (name.isPresent()) {
      return name;
    }
    String id = event.getItemId();
    if (!ItemId.isValid(id)) {
      return rejected(
          "invalid-item-id",
          "the item id \"%s\" is blank, too long or has control characters"
              .formatted(SourceName.shown(id)));
    }
    return source
        .closed()
        .filter(closed -> closed.to(event.getAction()))
        .flatMap(closed -> rejected(closed.code(), closed.reason()));
  }

  private static Optional<Reading.Rejected> rejected(String code, String reason) {
    return Optional.of(new Reading.Rejected(code, reason));
  }

  private static Submission submission(RawEvent event, SourceSettings source, Action action) {
    return new Submission(
        action,
        ArticleUri.of(event.getSource(), event.getItemId(), Optional.empty(), List.of()),
        event.getItemVersion(),
        Optional.empty(),
        Optional.empty(),
        event.getReason(),
        Optional.empty(),
        false,
        source.refusesConflicts());
  }

  private static Submission submission(
      RawEvent event, Article article, SourceSettings source, Action action) {
    boolean content = action == Action.CONTENT;
    return new Submission(
        action,
        article.getUri(),
        article.getItemVersion(),
        article.getVersionCreated().map(Desk::made),
        content ? Optional.of(article.getContentHash()) : Optional.empty(),
        event
            .getReason()
            .or(article::getEdNote)
            .or(() -> Optional.of("the document's own publishing status says so")),
        Corrections.noteHash(article),
        true,
        source.refusesConflicts());
  }

  private static Submission.Made made(NewsDate date) {
    Duration length =
        switch (date.getPrecision()) {
          case YEAR -> Duration.ofDays(365);
          case MONTH -> Duration.ofDays(28);
          case DAY -> Duration.ofDays(1);
          case MINUTE -> Duration.ofMinutes(1);
          case SECOND, UNKNOWN -> Duration.ofMillis(1);
        };
    return new Submission.Made(date.getValue(), date.getValue().plus(length));
  }

  private static Article noticeArticle(RawEvent event, RawPosition position) {
    return Article.newBuilder(
            NoticeVersion.article(
                event.getSource(), event.getItemId(), event.getReason(), position))
        .setItemVersion(event.getItemVersion().orElse(null))
        .setNoticeItemId(event.getNoticeItemId().orElse(null))
        .build();
  }

  private static Decision decided(
      RawEvent event,
      RawPosition position,
      Article article,
      Submission submission,
      Optional<GateState> state) {
    return switch (VersionGate.decide(state, submission)) {
      case Verdict.Refused refused ->
          new Decision(
              Answer.only(Receipts.refused(event, position, refused, submission, article)),
              refused.next());
      case Verdict.Accepted accepted -> accepted(event, position, article, submission, accepted);
    };
  }

  private static Decision accepted(
      RawEvent event,
      RawPosition position,
      Article article,
      Submission submission,
      Verdict.Accepted accepted) {
    GateState next = accepted.next();
    Article version =
        Article.newBuilder(article)
            .setUri(next.getUri())
            .setVersion(next.getVersion())
            .setChange(accepted.change())
            .setStatus(next.getStatus())
            .setReplaces(accepted.replaces().orElse(null))
            .setReason(
                submission.action() == Action.CONTENT
                    ? event.getReason().orElse(null)
                    : submission.reason().orElse(null))
            .build();
    Optional<Notice> notice =
        submission.action() == Action.CONTENT
            ? Optional.empty()
            : Optional.of(
                NoticeVersion.notice(
                    version, event.getEventId().orElse(position.toString()), position));
    return new Decision(
        Answer.version(Receipts.accepted(event, position, accepted, version), version, notice),
        Optional.of(next));
  }

  private static Decision rejected(
      RawEvent event, RawPosition position, Reading.Rejected why, Optional<GateState> state) {
    return new Decision(Answer.only(Receipts.rejected(event, position, why, state)), state);
  }
}
