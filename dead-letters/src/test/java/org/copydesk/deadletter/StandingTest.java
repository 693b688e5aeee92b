package org.copydesk.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.copydesk.deadletter.Standing.Evidence;
import org.copydesk.deadletter.Standing.Source;
import org.copydesk.deadletter.Standing.State;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.copydesk.news.Redrive;
import org.copydesk.news.RedriveAction;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Evidence NONE = new Evidence(Map.of(), Map.of(), Map.of());
  private static final LetterId AGAIN = new LetterId("publish", 0, 9);

  private static Redrive redriven(String topic) {
    return Redrive.newBuilder()
        .setLetterId("x/0/1")
        .setAction(RedriveAction.REDRIVEN)
        .setBy("ada")
        .setAt(Instant.EPOCH)
        .setReason("mended")
        .setToTopic(topic)
        .setToPartition(2)
        .setToOffset(5L)
        .build();
  }

  private static State state(String service, String topic, Evidence evidence) {
    return Standing.of(service, redriven(topic), evidence).state();
  }

  private static Evidence taken(String service, String topic, long next) {
    return new Evidence(Map.of(), Map.of(new Source(service, topic, 2), next), Map.of());
  }

  private static Evidence receipt(String code) {
    Receipt receipt =
        Receipt.newBuilder()
            .setEventId("e")
            .setSource("s")
            .setItemId("i")
            .setOutcome(Outcome.REJECTED)
            .setReasonCode(code)
            .setRawTopic(Topics.RAW.name())
            .setRawPartition(2)
            .setRawOffset(5)
            .setReceivedAt(Instant.EPOCH)
            .build();
    return new Evidence(Map.of(new Place(Topics.RAW.name(), 2, 5), receipt), Map.of(), Map.of());
  }

  @Test
  void eventIsSettledByAnyReceiptButThoseOfDeadLetters() {
    assertThat(state("ingest", Topics.RAW.name(), NONE)).isEqualTo(State.REDRIVEN);
    assertThat(state("ingest", Topics.RAW.name(), receipt("empty-document")))
        .isEqualTo(State.SETTLED);
    assertThat(state("ingest", Topics.RAW.name(), receipt("internal-error")))
        .isEqualTo(State.FAILED_AGAIN);
  }

  @Test
  void recordOfAServiceIsSettledWhenItWasTaken() {
    String topic = Topics.ENRICHED.name();
    assertThat(state("publish", topic, taken("publish", topic, 5))).isEqualTo(State.REDRIVEN);
    assertThat(state("publish", topic, taken("publish", topic, 6))).isEqualTo(State.SETTLED);
    assertThat(state("publish", topic, taken("enrich", topic, 6))).isEqualTo(State.REDRIVEN);
  }

  @Test
  void newLetterOfTheSameRecordMeansThatItFailedAgain() {
    String topic = Topics.ENRICHED.name();
    Evidence died =
        new Evidence(
            Map.of(),
            Map.of(new Source("publish", topic, 2), 6L),
            Map.of(new Place(topic, 2, 5), AGAIN));
    Standing standing = Standing.of("publish", redriven(topic), died);
    assertThat(standing.state()).isEqualTo(State.FAILED_AGAIN);
    assertThat(standing.again()).contains(AGAIN);
  }

  @Test
  void droppedLetterStaysDropped() {
    Redrive dropped =
        Redrive.newBuilder(redriven(Topics.RAW.name())).setAction(RedriveAction.DROPPED).build();
    assertThat(Standing.of("ingest", dropped, receipt("x")).state()).isEqualTo(State.DROPPED);
  }
}
