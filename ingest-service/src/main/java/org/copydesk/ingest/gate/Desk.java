package org.copydesk.ingest.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
import org.copydesk.news.Provenance;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;

/// Reads an event, lets the version gate decide, and writes the answer. Pure: the state goes in and
/// comes out.
public final class Desk {
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String NOTICE_HASH = "";

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
              new Answer(
                  Receipts.unpacked(event, position, items, state),
                  Optional.empty(),
                  Optional.empty(),
                  items),
              state);
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
        : new Decision(
            new Answer(answer.receipt(), answer.article(), answer.notice(), notices),
            decision.state());
  }

  private static Action action(PubStatus declared) {
    return switch (declared) {
      case CANCELED -> Action.KILL;
      case WITHHELD -> Action.WITHHOLD;
      case USABLE, UNKNOWN -> Action.CONTENT;
    };
  }

  private static Optional<Reading.Rejected> invalid(RawEvent event, SourceSettings source) {
    if (!SOURCE.matcher(event.getSource()).matches()) {
      return rejected(
          "invalid-source",
          "the source \"%s\" is not a short name of letters, digits, dots, dashes and underscores"
              .formatted(shown(event.getSource())));
    }
    String id = event.getItemId();
    if (!ItemId.isValid(id)) {
      return rejected(
          "invalid-item-id",
          "the item id \"%s\" is blank, too long or has control characters".formatted(shown(id)));
    }
    return event.getAction() == Action.CONTENT
        ? source.closed().flatMap(why -> rejected("source-closed", why))
        : Optional.empty();
  }

  private static Optional<Reading.Rejected> rejected(String code, String reason) {
    return Optional.of(new Reading.Rejected(code, reason));
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private static Submission submission(RawEvent event, SourceSettings source, Action action) {
    return new Submission(
        action,
        ArticleUri.of(event.getSource(), event.getItemId(), Optional.empty(), List.of()),
        event.getItemVersion(),
        Optional.empty(),
        Optional.empty(),
        event.getReason(),
        false,
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
        Corrections.markedBy(article).isPresent(),
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

  /// The version of an article that a notice makes: it says what happened and has no words.
  private static Article noticeArticle(RawEvent event, RawPosition position) {
    return Article.newBuilder()
        .setUri("")
        .setVersion(0)
        .setChange(org.copydesk.news.Change.UNKNOWN)
        .setStatus(PubStatus.UNKNOWN)
        .setReason(event.getReason().orElse(null))
        .setSource(event.getSource())
        .setItemId(event.getItemId())
        .setItemVersion(event.getItemVersion().orElse(null))
        .setContentHash(NOTICE_HASH)
        .setProvenance(
            Provenance.newBuilder()
                .setParser("notice")
                .setParserVersion("1")
                .setRawTopic(position.topic())
                .setRawPartition(position.partition())
                .setRawOffset(position.offset())
                .setReceivedAt(position.receivedAt())
                .build())
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
            : Optional.of(notice(event, position, version));
    return new Decision(
        new Answer(
            Receipts.accepted(event, position, accepted, version),
            Optional.of(version),
            notice,
            List.of()),
        Optional.of(next));
  }

  private static Notice notice(RawEvent event, RawPosition position, Article version) {
    return Notice.newBuilder()
        .setUri(version.getUri())
        .setVersion(version.getVersion())
        .setChange(version.getChange())
        .setSource(version.getSource())
        .setItemId(version.getItemId())
        .setReason(version.getReason().orElse(null))
        .setEdNote(version.getEdNote().orElse(null))
        .setEventId(event.getEventId().orElse(position.toString()))
        .setAcceptedAt(position.receivedAt())
        .build();
  }

  private static Decision rejected(
      RawEvent event, RawPosition position, Reading.Rejected why, Optional<GateState> state) {
    return new Decision(Answer.only(Receipts.rejected(event, position, why, state)), state);
  }
}
