package org.copydesk.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.news.Action.CONTENT;
import static org.copydesk.news.Action.KILL;
import static org.copydesk.news.Action.RELEASE;
import static org.copydesk.news.Action.WITHHOLD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.copydesk.news.Action;
import org.copydesk.news.GateState;
import org.copydesk.news.PubStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VersionGateTest {
  private Optional<GateState> state = Optional.empty();

  private static Submission event(Action action, @Nullable String version, @Nullable String hash) {
    return new Submission(
        action,
        "urn:copydesk:desk:1",
        Optional.ofNullable(version),
        Optional.empty(),
        Optional.ofNullable(hash),
        action == CONTENT ? Optional.empty() : Optional.of("wrong"),
        Optional.empty(),
        false,
        false);
  }

  private String submit(Submission event) {
    return switch (VersionGate.decide(state, event)) {
      case Verdict.Accepted accepted -> {
        state = Optional.of(accepted.next());
        yield accepted.change()
            + " "
            + accepted.next().getVersion()
            + (accepted.conflict().isPresent() ? " conflict" : "");
      }
      case Verdict.Refused refused -> {
        state = refused.next();
        yield refused.outcome() + " " + refused.code();
      }
    };
  }

  private List<String> submit(Submission... events) {
    List<String> answers = new ArrayList<>();
    for (Submission event : events) {
      answers.add(submit(event));
    }
    return answers;
  }

  private static Submission noted(String hash, String note) {
    return new Submission(
        CONTENT,
        "urn:copydesk:desk:1",
        Optional.empty(),
        Optional.empty(),
        Optional.of(hash),
        Optional.empty(),
        Optional.of(note),
        false,
        false);
  }

  @Test
  void correctionIsOneWhoseNoteIsNew() {
    assertThat(
            submit(
                event(CONTENT, "1", "a"),
                noted("b", "a wrong name"),
                noted("c", "a wrong name"),
                noted("d", "a wrong date"),
                event(CONTENT, "2", "e"),
                noted("f", "a wrong date")))
        .containsExactly(
            "CREATED 1", "CORRECTED 2", "UPDATED 3", "CORRECTED 4", "UPDATED 5", "CORRECTED 6");
  }

  @Test
  void olderVersionNeverOverwritesNewer() {
    assertThat(
            submit(
                event(CONTENT, "2", "b"),
                event(CONTENT, "1", "a"),
                event(CONTENT, "10", "c"),
                event(CONTENT, "9", "d")))
        .containsExactly("CREATED 1", "STALE older-version", "UPDATED 2", "STALE older-version");
  }

  @Test
  void sameContentIsADuplicateWhateverItsVersion() {
    assertThat(
            submit(
                event(CONTENT, "1", "a"),
                event(CONTENT, "1", "a"),
                event(CONTENT, "3", "a"),
                event(CONTENT, "2", "b")))
        .containsExactly(
            "CREATED 1", "DUPLICATE same-content", "DUPLICATE same-content", "STALE older-version");
  }

  @Test
  void oneVersionWithTwoContentsIsAConflictThatIsAcceptedAndFlagged() {
    assertThat(submit(event(CONTENT, "1", "a"), event(CONTENT, "1", "b")))
        .containsExactly("CREATED 1", "UPDATED 2 conflict");
  }

  @Test
  void killArrivingBeforeTheArticleIsRemembered() {
    assertThat(
            submit(
                event(KILL, "2", null),
                event(CONTENT, "1", "a"),
                event(CONTENT, "2", "b"),
                event(CONTENT, "3", "c")))
        .containsExactly("KILLED 1", "STALE killed", "STALE killed", "UPDATED 2");
    assertThat(state.orElseThrow().getStatus()).isEqualTo(PubStatus.USABLE);
  }

  @Test
  void onlyAReleaseOrAnExplicitlyNewerVersionBringsAKilledArticleBack() {
    assertThat(
            submit(
                event(CONTENT, null, "a"),
                event(KILL, null, null),
                event(CONTENT, null, "b"),
                event(KILL, null, null),
                event(RELEASE, null, null)))
        .containsExactly(
            "CREATED 1", "KILLED 2", "STALE killed", "DUPLICATE already-so", "RELEASED 3");
  }

  @Test
  void withheldArticleTakesNewContentButStaysWithheld() {
    submit(event(CONTENT, null, "a"), event(WITHHOLD, null, null), event(CONTENT, null, "b"));
    assertThat(state.orElseThrow().getStatus()).isEqualTo(PubStatus.WITHHELD);
    assertThat(state.orElseThrow().getVersion()).isEqualTo(3);
  }

  @Test
  void releaseOfAUsableArticleIsRejected() {
    assertThat(
            submit(
                event(RELEASE, null, null), event(CONTENT, null, "a"), event(RELEASE, null, null)))
        .containsExactly("REJECTED nothing-to-release", "CREATED 1", "REJECTED nothing-to-release");
  }

  @Test
  void killsThatComeTwiceOrTooLateOrForNothingKnownAreAnswered() {
    assertThat(
            submit(
                event(KILL, null, null),
                event(KILL, null, null),
                event(CONTENT, null, "a"),
                event(RELEASE, null, null),
                event(CONTENT, "5", "b"),
                event(KILL, "4", null),
                event(KILL, "5", null),
                event(KILL, "6", null),
                event(CONTENT, "6", "c")))
        .containsExactly(
            "KILLED 1",
            "DUPLICATE already-so",
            "STALE killed",
            "RELEASED 2",
            "CREATED 3",
            "STALE older-version",
            "KILLED 4",
            "DUPLICATE already-so",
            "STALE killed");
  }

  @Test
  void providersVersionMayJumpAheadButNeverBack() {
    assertThat(
            submit(
                event(CONTENT, "1", "a"),
                event(CONTENT, "4000", "b"),
                event(CONTENT, "2", "c"),
                event(CONTENT, "4001", "d")))
        .containsExactly("CREATED 1", "UPDATED 2", "STALE older-version", "UPDATED 3");
  }

  @Test
  void sameEventThreeTimesMakesOneVersion() {
    Submission event = event(CONTENT, "1", "a");
    assertThat(submit(event, event, event))
        .containsExactly("CREATED 1", "DUPLICATE same-content", "DUPLICATE same-content");
  }

  @Test
  void releaseOfWhatWasNeverWithheldIsRejectedAndLeavesNothingBehind() {
    assertThat(submit(event(RELEASE, "3", null))).isEqualTo("REJECTED nothing-to-release");
    assertThat(state).isEmpty();
  }

  @Test
  void olderVersionDateIsStaleOnlyWhereItsWholeSpanIsOlder() {
    Instant noon = Instant.parse("2026-05-03T12:00:00Z");
    Submission first = dated("a", noon, noon.plusMillis(1));
    Submission sameDay =
        dated("b", Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-04T00:00:00Z"));
    Submission dayBefore =
        dated("c", Instant.parse("2026-05-02T00:00:00Z"), Instant.parse("2026-05-03T00:00:00Z"));
    assertThat(submit(first, dayBefore, sameDay))
        .containsExactly("CREATED 1", "STALE older-version", "UPDATED 2");
  }

  private static Submission dated(String hash, Instant from, Instant to) {
    return new Submission(
        CONTENT,
        "urn:copydesk:desk:1",
        Optional.empty(),
        Optional.of(new Submission.Made(from, to)),
        Optional.of(hash),
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }
}
