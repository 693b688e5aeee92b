package org.copydesk.ingest.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.copydesk.ingest.RawEvents;
import org.copydesk.ingest.normalize.RawPosition;
import org.copydesk.ingest.normalize.SourceSettings;
import org.copydesk.news.Outcome;
import org.copydesk.news.Receipt;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
  private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private static Receipt receipt(String status) {
    String item =
        "{\"type\":\"text\",\"pubstatus\":\"%s\",\"headline\":\"Bridge\",\"body_text\":\"It reopens.\",\"embargoed\":\"%s\"}"
            .formatted(status, LATER);
    return Desk.answer(
            RawEvents.document("1", "application/vnd.iptc.ninjs+json", item.getBytes(UTF_8)),
            new RawPosition("news.raw.v1", 0, 7, NOW),
            SourceSettings.none(),
            Optional.empty())
        .answer()
        .receipt();
  }

  @Test
  void embargoedArticleSaysUntilWhenItIsHeld() {
    assertThat(receipt("usable").getEmbargoedUntil()).contains(LATER);
  }

  @Test
  void killIsNotHeldWhateverItsDocumentSaysOfAnEmbargo() {
    assertThat(receipt("canceled").getOutcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(receipt("canceled").getEmbargoedUntil()).isEmpty();
  }
}
