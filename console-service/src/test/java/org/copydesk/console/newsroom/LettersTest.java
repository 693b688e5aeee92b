package org.copydesk.console.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.junit.jupiter.api.Test;

class LettersTest {
  private final Letters letters = new Letters();

  private void failed(String id) {
    letters.failed(
        new LetterLine(
            id, id.replaceFirst("/.*", "-service"), "?", "", "", "", "broken", Instant.EPOCH));
  }

  private void decided(String id, RedriveAction action) {
    letters.decided(
        Redrive.newBuilder()
            .setLetterId(id)
            .setAction(action)
            .setBy("ada")
            .setAt(Instant.EPOCH)
            .setReason("mended")
            .build());
  }

  @Test
  void letterWaitsUntilSomebodyDecidesWhicheverIsReadFirst() {
    decided("ingest/0/1", RedriveAction.REDRIVEN);
    failed("ingest/0/1");
    failed("ingest/0/2");
    failed("enrich/0/1");
    failed("enrich/0/2");
    decided("enrich/0/1", RedriveAction.DROPPED);

    assertThat(letters.open()).isEqualTo(Map.of("ingest-service", 1L, "enrich-service", 1L));
    assertThat(letters.decisions())
        .extracting(Redrive::getLetterId)
        .containsExactly("enrich/0/1", "ingest/0/1");
  }

  @Test
  void lastDecisionCounts() {
    failed("ingest/0/1");
    decided("ingest/0/1", RedriveAction.DROPPED);
    decided("ingest/0/1", RedriveAction.REDRIVEN);

    assertThat(letters.decisions())
        .extracting(Redrive::getAction)
        .containsExactly(RedriveAction.REDRIVEN);
  }

  @Test
  void newestStayOfLettersAndOfDecisions() {
    for (int i = 0; i < Newsroom.MOST_LETTERS + 5; i++) {
      failed("ingest/0/" + i);
    }
    assertThat(letters.newest()).hasSize(Newsroom.MOST_LETTERS);
    assertThat(letters.newest().getFirst().id()).isEqualTo("ingest/0/504");

    decided("ingest/0/100", RedriveAction.DROPPED);
    decided("ingest/0/101", RedriveAction.DROPPED);
    for (int i = 0; i < Letters.MOST_DECISIONS - 2; i++) {
      decided("publish/0/" + i, RedriveAction.DROPPED);
    }
    decided("ingest/0/100", RedriveAction.DROPPED);
    decided("publish/1/1", RedriveAction.DROPPED);
    assertThat(letters.decisions())
        .extracting(Redrive::getLetterId)
        .containsExactly("ingest/0/100");
  }
}
