package org.copydesk.ingest.gate;

import java.util.Optional;
import org.copydesk.ingest.gate.Verdict.Accepted;
import org.copydesk.ingest.gate.Verdict.Refused;
import org.copydesk.news.Action;
import org.copydesk.news.Change;
import org.copydesk.news.GateState;
import org.copydesk.news.Outcome;
import org.copydesk.news.PubStatus;

/// Decides which event makes a new version of an article: a pure function of the article's state
/// and the event. Versions are counted from 1 and only grow.
public final class VersionGate {
  private VersionGate() {}

  /// Decides.
  ///
  /// @param state what is known of the article; absent for one never seen
  public static Verdict decide(Optional<GateState> state, Submission submission) {
    return switch (submission.action()) {
      case CONTENT -> content(state, submission);
      case KILL -> notice(state, submission, Change.KILLED, PubStatus.CANCELED);
      case WITHHOLD -> notice(state, submission, Change.WITHHELD, PubStatus.WITHHELD);
      case RELEASE -> release(state, submission);
      case WITHDRAW_SOURCE, REINSTATE_SOURCE, UNKNOWN ->
          rejected(
              state,
              "unknown-action",
              "the action is not known to this version; send CONTENT, KILL, WITHHOLD or RELEASE");
    };
  }

  private static Verdict content(Optional<GateState> known, Submission event) {
    if (known.isEmpty()) {
      return accepted(known, event, Change.CREATED, PubStatus.USABLE, Optional.empty());
    }
    GateState state = known.get();
    int order = order(state, event);
    if (state.getStatus() == PubStatus.CANCELED) {
      return order > 0
          ? accepted(known, event, updated(state, event), PubStatus.USABLE, Optional.empty())
          : killed(state, event);
    }
    if (event.contentHash().equals(state.getContentHash())) {
      return duplicate(state, event, order);
    }
    if (order < 0 || (order == 0 && isOlder(state, event))) {
      return stale(state, event);
    }
    boolean sameVersion =
        event.itemVersion().isPresent()
            && event.itemVersion().equals(state.getItemVersion())
            && state.getContentHash().isPresent();
    if (sameVersion && event.refusesConflicts()) {
      return new Refused(
          Outcome.CONFLICT,
          "version-conflict",
          conflict(event) + "; its source refuses that",
          known);
    }
    boolean releasedByItself =
        state.getStatus() == PubStatus.WITHHELD && state.getWithheldByDocument() && order > 0;
    PubStatus status = releasedByItself ? PubStatus.USABLE : state.getStatus();
    return accepted(
        known,
        event,
        state.getContentHash().isEmpty() ? Change.CREATED : updated(state, event),
        status,
        sameVersion ? Optional.of(conflict(event)) : Optional.empty());
  }

  /// A correction is one whose note is new: a provider leaves the note in the later updates.
  private static Change updated(GateState state, Submission event) {
    return event.correction().isPresent() && !event.correction().equals(state.getCorrectionHash())
        ? Change.CORRECTED
        : Change.UPDATED;
  }

  private static String conflict(Submission event) {
    return "the provider used version %s for two different contents"
        .formatted(event.itemVersion().orElse(""));
  }

  /// Negative for an older, positive for an explicitly newer version, 0 for anything else.
  private static int order(GateState state, Submission event) {
    return event.itemVersion().isPresent() && state.getItemVersion().isPresent()
        ? ItemVersions.ORDER.compare(event.itemVersion().get(), state.getItemVersion().get())
        : 0;
  }

  private static boolean isOlder(GateState state, Submission event) {
    boolean sameExplicitVersion =
        event.itemVersion().isPresent() && event.itemVersion().equals(state.getItemVersion());
    return !sameExplicitVersion
        && event.made().isPresent()
        && state.getVersionCreated().isPresent()
        && !event.made().get().to().isAfter(state.getVersionCreated().get());
  }

  private static Verdict duplicate(GateState state, Submission event, int order) {
    GateState next =
        order > 0 || state.getItemVersion().isEmpty()
            ? GateState.newBuilder(state)
                .setItemVersion(event.itemVersion().or(state::getItemVersion).orElse(null))
                .build()
            : state;
    return new Refused(
        Outcome.DUPLICATE,
        "same-content",
        "version %d of the article has this very content".formatted(state.getVersion()),
        Optional.of(next));
  }

  private static Verdict stale(GateState state, Submission event) {
    return new Refused(
        Outcome.STALE,
        "older-version",
        event
            .itemVersion()
            .filter(_ -> state.getItemVersion().isPresent())
            .map(version ->
                "version %s of the item is older than version %s, which was accepted before"
                    .formatted(version, state.getItemVersion().orElse("")))
            .orElse("its version date is older than that of the version accepted before"),
        Optional.of(state));
  }

  private static Verdict killed(GateState state, Submission event) {
    return new Refused(
        Outcome.STALE,
        "killed",
        "the article was killed or withdrawn with its source%s; release it, or send an explicitly newer version%s"
            .formatted(
                state.getItemVersion().map(version -> " at version " + version).orElse(""),
                event.itemVersion().map(version -> " than " + version).orElse("")),
        Optional.of(state));
  }

  private static Verdict notice(
      Optional<GateState> known, Submission event, Change change, PubStatus status) {
    if (event.reason().filter(reason -> !reason.isBlank()).isEmpty()) {
      return rejected(
          known,
          "reason-missing",
          "a %s needs a reason for the people who must act on it"
              .formatted(event.action() == Action.KILL ? "kill" : "withhold"));
    }
    if (known.isPresent()) {
      GateState state = known.get();
      if (order(state, event) < 0) {
        return stale(state, event);
      }
      if (state.getStatus() == status) {
        GateState next =
            GateState.newBuilder(state)
                .setItemVersion(event.itemVersion().or(state::getItemVersion).orElse(null))
                .setWithheldByDocument(state.getWithheldByDocument() && event.byDocument())
                .build();
        return new Refused(
            Outcome.DUPLICATE,
            "already-so",
            "the article is %s already"
                .formatted(change.toString().toLowerCase(java.util.Locale.ROOT)),
            Optional.of(next));
      }
      if (state.getStatus() == PubStatus.CANCELED) {
        return new Refused(
            Outcome.STALE, "killed", "the article was killed, which outranks a withhold", known);
      }
    }
    return accepted(known, event, change, status, Optional.empty());
  }

  private static Verdict release(Optional<GateState> known, Submission event) {
    if (known.isEmpty() || known.get().getStatus() == PubStatus.USABLE) {
      return rejected(
          known,
          "nothing-to-release",
          "the article is neither killed nor withheld; check source and item id");
    }
    return accepted(known, event, Change.RELEASED, PubStatus.USABLE, Optional.empty());
  }

  private static Verdict rejected(Optional<GateState> known, String code, String reason) {
    return new Refused(Outcome.REJECTED, code, reason, known);
  }

  private static Accepted accepted(
      Optional<GateState> known,
      Submission event,
      Change change,
      PubStatus status,
      Optional<String> conflict) {
    Optional<Long> replaces = known.map(GateState::getVersion);
    GateState next =
        GateState.newBuilder()
            .setUri(known.map(GateState::getUri).orElse(event.uri()))
            .setVersion(replaces.orElse(0L) + 1)
            .setStatus(status)
            .setItemVersion(
                event.itemVersion().or(() -> known.flatMap(GateState::getItemVersion)).orElse(null))
            .setVersionCreated(
                event
                    .made()
                    .map(Submission.Made::from)
                    .or(() -> known.flatMap(GateState::getVersionCreated))
                    .orElse(null))
            .setContentHash(
                event.contentHash().or(() -> known.flatMap(GateState::getContentHash)).orElse(null))
            .setCorrectionHash(
                (event.contentHash().isPresent()
                        ? event.correction()
                        : known.flatMap(GateState::getCorrectionHash))
                    .orElse(null))
            .setWithheldByDocument(status == PubStatus.WITHHELD && withheldByDocument(known, event))
            .build();
    return new Accepted(next, change, replaces, conflict);
  }

  private static boolean withheldByDocument(Optional<GateState> known, Submission event) {
    return event.action() == Action.WITHHOLD
        ? event.byDocument()
        : known.map(GateState::getWithheldByDocument).orElse(false);
  }
}
