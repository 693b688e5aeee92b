package org.copydesk.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.news.Action.REINSTATE_SOURCE;
import static org.copydesk.news.Action.WITHDRAW_SOURCE;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.news.Action;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.GateState;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.copydesk.news.WithdrawalState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceGateTest {
  private static final RawPosition PLACE =
      new RawPosition("news.raw-notice.v1", 1, 7, Instant.parse("2026-05-03T12:00:00Z"));

  private Optional<WithdrawalState> known = Optional.empty();

  private String submit(Action action, String source, @Nullable String reason) {
    RawEvent event =
        RawEvent.newBuilder()
            .setSource(source)
            .setItemId("")
            .setAction(action)
            .setReason(reason)
            .build();
    Answer answer = SourceGate.answer(event, PLACE, known);
    known = answer.withdrawal().or(() -> known);
    Receipt receipt = answer.receipt();
    return receipt.getOutcome() + receipt.getReasonCode().map(code -> " " + code).orElse("");
  }

  @Test
  void withdrawalAndReinstatementAreAcceptedOnceEachAndNumbered() {
    assertThat(submit(WITHDRAW_SOURCE, "desk", "Forged.")).isEqualTo("ACCEPTED");
    assertThat(known.orElseThrow())
        .returns(1L, WithdrawalState::getNumber)
        .returns(Optional.of("desk/"), WithdrawalState::getNext);
    assertThat(submit(WITHDRAW_SOURCE, "desk", "Again.")).isEqualTo("DUPLICATE already-so");
    assertThat(known.orElseThrow().getReason()).contains("Forged.");
    assertThat(submit(REINSTATE_SOURCE, "desk", null)).isEqualTo("ACCEPTED");
    assertThat(submit(REINSTATE_SOURCE, "desk", null)).isEqualTo("DUPLICATE already-so");
    assertThat(known.orElseThrow())
        .returns(2L, WithdrawalState::getNumber)
        .returns(false, WithdrawalState::getWithdrawn)
        .returns(Optional.empty(), WithdrawalState::getNext);
    assertThat(submit(WITHDRAW_SOURCE, "desk", "Forged again.")).isEqualTo("ACCEPTED");
    assertThat(known.orElseThrow().getNumber()).isEqualTo(3);
  }

  @Test
  void whatCannotBeCarriedOutIsRejectedWithWhatToDo() {
    assertThat(submit(WITHDRAW_SOURCE, "desk", null)).isEqualTo("REJECTED reason-missing");
    assertThat(submit(WITHDRAW_SOURCE, "desk", "  ")).isEqualTo("REJECTED reason-missing");
    assertThat(submit(WITHDRAW_SOURCE, "no/name", "x")).isEqualTo("REJECTED invalid-source");
    assertThat(submit(WITHDRAW_SOURCE, "", "x")).isEqualTo("REJECTED invalid-source");
    assertThat(submit(REINSTATE_SOURCE, "desk", null)).isEqualTo("REJECTED nothing-to-reinstate");
    assertThat(known).isEmpty();
  }

  @Test
  void withdrawnArticleIsANewCancelledVersionWithItsNotice() {
    submit(WITHDRAW_SOURCE, "desk", "Forged.");
    GateState article =
        GateState.newBuilder()
            .setUri("urn:copydesk:desk:a/b")
            .setVersion(4)
            .setStatus(PubStatus.WITHHELD)
            .setItemVersion("9")
            .build();

    Withdrawal withdrawal = Withdrawal.of(known.orElseThrow(), "desk/a/b", article).orElseThrow();

    assertThat(withdrawal.article())
        .returns("a/b", Article::getItemId)
        .returns(5L, Article::getVersion)
        .returns(Optional.of(4L), Article::getReplaces)
        .returns(Change.SOURCE_WITHDRAWN, Article::getChange)
        .returns(PubStatus.CANCELED, Article::getStatus)
        .returns(Optional.of("Forged."), Article::getReason);
    assertThat(withdrawal.notice())
        .returns(5L, Notice::getVersion)
        .returns(Change.SOURCE_WITHDRAWN, Notice::getChange)
        .returns("news.raw-notice.v1/1/7", Notice::getEventId)
        .returns(PLACE.receivedAt(), Notice::getAcceptedAt);
    assertThat(Withdrawal.of(known.orElseThrow(), "desk/a/b", withdrawal.next())).isEmpty();
  }

  @Test
  void keysOfASourceLieBetweenItsPrefixAndItsEndAndNoOthersDo() {
    assertThat("desk/a").isBetween(Withdrawal.prefix("desk"), Withdrawal.end("desk"));
    assertThat("desk/\uffff").isBetween(Withdrawal.prefix("desk"), Withdrawal.end("desk"));
    assertThat("desk-2/a").isLessThan(Withdrawal.prefix("desk"));
    assertThat("desk0/a").isGreaterThan(Withdrawal.end("desk"));
    assertThat("desk.x/a").isLessThan(Withdrawal.prefix("desk"));
  }
}
