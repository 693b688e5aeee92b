package org.copydesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.copydesk.news.Action.KILL;
import static org.copydesk.news.Action.REINSTATE_SOURCE;
import static org.copydesk.news.Action.RELEASE;
import static org.copydesk.news.Action.WITHDRAW_SOURCE;
import static org.copydesk.news.Action.WITHHOLD;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.copydesk.news.Article;
import org.copydesk.news.Change;
import org.copydesk.news.Notice;
import org.copydesk.news.PubStatus;
import org.copydesk.news.RawEvent;
import org.copydesk.news.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Given articles of a source, when it is withdrawn or reinstated, then these receipts, versions
/// and notices.
class WithdrawalTopologyTest {
  private static final String GAUGE = "copydesk.ingest.withdrawals.in.progress";

  @TempDir Path state;
  private IngestDriver ingest;

  @BeforeEach
  void start() throws Exception {
    ingest = new IngestDriver(state);
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  private static RawEvent of(String source, RawEvent event) {
    return RawEvent.newBuilder(event).setSource(source).build();
  }

  private List<String> answers(RawEvent... events) {
    ingest.receipts.readValuesToList();
    List.of(events).forEach(ingest::send);
    return ingest.receipts.readValuesToList().stream()
        .map(receipt ->
            receipt.getOutcome() + receipt.getReasonCode().map(code -> " " + code).orElse(""))
        .toList();
  }

  private List<Article> versionsAfter(Duration time) {
    ingest.driver.advanceWallClockTime(time);
    return ingest.articles.readValuesToList();
  }

  @Test
  void everyArticleOfTheSourceIsCancelledOnceAndNoOther() {
    answers(
        RawEvents.plain("bridge", "1", "The bridge is open."),
        RawEvents.plain("crane", "1", "The crane fell."),
        RawEvents.notice(KILL, "crane", "It did not."),
        RawEvents.plain("ferry", "1", "The ferry sails."),
        RawEvents.notice(WITHHOLD, "ferry", "Check it."),
        of("desk-2", RawEvents.plain("bridge", "1", "The other bridge is open.")),
        of("desk0", RawEvents.plain("bridge", "1", "The third bridge is open.")));
    ingest.articles.readValuesToList();
    ingest.sent.readValuesToList();

    assertThat(answers(RawEvents.notice(WITHDRAW_SOURCE, "", "Forged.")))
        .containsExactly("ACCEPTED");
    assertThat(versionsAfter(Duration.ofMillis(150)))
        .extracting(Article::getItemId, Article::getVersion, Article::getChange, Article::getStatus)
        .containsExactly(
            tuple("bridge", 2L, Change.SOURCE_WITHDRAWN, PubStatus.CANCELED),
            tuple("ferry", 3L, Change.SOURCE_WITHDRAWN, PubStatus.CANCELED));
    assertThat(ingest.sent.readValuesToList())
        .extracting(Notice::getItemId, each -> each.getReason().orElse(""))
        .containsExactly(tuple("bridge", "Forged."), tuple("ferry", "Forged."));
    assertThat(answers(RawEvents.notice(WITHDRAW_SOURCE, "any", "Forged.")))
        .containsExactly("DUPLICATE already-so");
    assertThat(versionsAfter(Duration.ofSeconds(5))).isEmpty();
    assertThat(ingest.metrics.get("copydesk.ingest.articles.withdrawn").counter().count())
        .isEqualTo(2);
  }

  @Test
  void withdrawnSourceIsNotHeardButForKillsUntilItIsReinstated() {
    answers(
        RawEvents.plain("bridge", "1", "The bridge is open."),
        RawEvents.notice(WITHDRAW_SOURCE, "", "Forged."));
    versionsAfter(Duration.ofMillis(150));

    assertThat(
            answers(
                RawEvents.plain("new", "1", "New."),
                RawEvents.plain("bridge", "2", "The bridge is closed."),
                RawEvents.notice(RELEASE, "bridge", "It is true."),
                RawEvents.notice(WITHHOLD, "new", "Check it."),
                RawEvents.notice(KILL, "never", "Wrong.")))
        .containsExactly(
            "REJECTED source-withdrawn",
            "REJECTED source-withdrawn",
            "REJECTED source-withdrawn",
            "REJECTED source-withdrawn",
            "ACCEPTED");
    assertThat(
            answers(
                RawEvents.notice(REINSTATE_SOURCE, "", null),
                RawEvents.plain("new", "1", "New."),
                RawEvents.plain("bridge", "1", "The bridge is open at last."),
                RawEvents.plain("bridge", "2", "The bridge is closed."),
                RawEvents.notice(REINSTATE_SOURCE, "", null)))
        .containsExactly(
            "ACCEPTED", "ACCEPTED", "STALE killed", "ACCEPTED", "DUPLICATE already-so");
  }

  @Test
  void rejectionSaysWhyAndWhatToDo() {
    ingest.send(RawEvents.notice(WITHDRAW_SOURCE, "", "Forged."));
    ingest.receipts.readValue();
    ingest.send(RawEvents.plain("new", "1", "New."));
    Receipt receipt = ingest.receipts.readValue();
    assertThat(receipt.getReason().orElse(""))
        .contains("Forged.", "./copydesk source reinstate desk", "send the event again");
  }

  @Test
  void releaseBringsBackWhatWasWithdrawnOnceTheSourceIsReinstated() {
    answers(
        RawEvents.plain("bridge", null, "The bridge is open."),
        RawEvents.notice(WITHDRAW_SOURCE, "", "Forged."));
    versionsAfter(Duration.ofMillis(150));
    answers(RawEvents.notice(REINSTATE_SOURCE, "", null));
    assertThat(answers(RawEvents.notice(RELEASE, "bridge", "It is true.")))
        .containsExactly("ACCEPTED");
    assertThat(ingest.articles.readValue())
        .returns(3L, Article::getVersion)
        .returns(Change.RELEASED, Article::getChange);
  }

  @Test
  void withdrawalOfASourceNeverHeardOfHoldsForWhatComes() {
    assertThat(
            answers(
                of("stranger", RawEvents.notice(WITHDRAW_SOURCE, "", "Forged.")),
                of("stranger", RawEvents.plain("bridge", "1", "The bridge is open.")),
                of("stranger", RawEvents.notice(WITHDRAW_SOURCE, "", null)),
                of("other", RawEvents.notice(REINSTATE_SOURCE, "", null))))
        .containsExactly(
            "ACCEPTED",
            "REJECTED source-withdrawn",
            "REJECTED reason-missing",
            "REJECTED nothing-to-reinstate");
    assertThat(versionsAfter(Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void manyArticlesAreWithdrawnInPortionsWhileOtherSourcesGoOn() {
    List<String> items = IntStream.range(0, 600).mapToObj("%03d"::formatted).toList();
    items.forEach(item -> ingest.send(RawEvents.plain(item, "1", "Text of " + item)));
    ingest.articles.readValuesToList();
    ingest.send(RawEvents.notice(WITHDRAW_SOURCE, "", "Forged."));

    assertThat(versionsAfter(Duration.ofMillis(100))).hasSize(250);
    assertThat(gauge()).isEqualTo(1);
    assertThat(answers(of("other", RawEvents.plain("bridge", "1", "The bridge is open."))))
        .containsExactly("ACCEPTED");
    assertThat(versionsAfter(Duration.ofMillis(100))).hasSize(251);
    assertThat(versionsAfter(Duration.ofMillis(100)))
        .extracting(Article::getItemId)
        .containsExactlyElementsOf(items.subList(500, 600));
    assertThat(versionsAfter(Duration.ofSeconds(2))).isEmpty();
    assertThat(gauge()).isZero();
  }

  private double gauge() {
    return Objects.requireNonNull(ingest.metrics.find(GAUGE).gauge()).value();
  }

  @Test
  void reinstatementEndsAWithdrawalThatIsStillGoingOn() {
    IntStream.range(0, 300)
        .forEach(i -> ingest.send(RawEvents.plain("%03d".formatted(i), "1", "Text of " + i)));
    ingest.articles.readValuesToList();
    ingest.send(RawEvents.notice(WITHDRAW_SOURCE, "", "Forged."));
    assertThat(versionsAfter(Duration.ofMillis(100))).hasSize(250);
    ingest.send(RawEvents.notice(REINSTATE_SOURCE, "", null));
    assertThat(versionsAfter(Duration.ofSeconds(2))).isEmpty();
  }
}
