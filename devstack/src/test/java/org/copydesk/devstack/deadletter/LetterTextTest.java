package org.copydesk.devstack.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.deadletter.Filed;
import org.copydesk.deadletter.Letter;
import org.copydesk.deadletter.Original;
import org.copydesk.deadletter.Standing;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class LetterTextTest {
  private static Filed filed(String topic, String origin, String message, String value) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.ERROR_EXCEPTION, "org.example.OddException".getBytes(UTF_8));
    headers.add(Headers.ERROR_MESSAGE, message.getBytes(UTF_8));
    headers.add(Headers.ERROR_STACKTRACE, "at org.example.Odd.line(Odd.java:7)".getBytes(UTF_8));
    headers.add(Headers.ERROR_TOPIC, origin.getBytes(UTF_8));
    headers.add(Headers.ERROR_PARTITION, "3".getBytes(UTF_8));
    headers.add(Headers.ERROR_OFFSET, "42".getBytes(UTF_8));
    Letter letter =
        new Letter(
            new ConsumerRecord<>(
                topic,
                0,
                17,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                "wire/1".getBytes(UTF_8),
                value.getBytes(UTF_8),
                headers,
                Optional.empty()));
    return new Filed(
        letter, Standing.OPEN, Original.of(letter, (_, bytes) -> new String(bytes, UTF_8)));
  }

  private static Filed odd() {
    return filed(
        Topics.INGEST_DEAD_LETTER.name(),
        Topics.RAW.name(),
        "a very long message ".repeat(20) + "\u001b[2J",
        "no \u001b[31m event");
  }

  @Test
  void tableFitsTheTerminalAndMovesNoCursor() {
    List<String> lines = LetterText.table(List.of(odd()), 120);
    assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(lines.get(1))
        .startsWith("ingest/0/17  open ")
        .contains("01-01 00:00:00", "wire/1", "raw.v1/3/42", "OddException: a very long")
        .doesNotContain("\u001b");
  }

  @Test
  void wholeLetterShowsItsStackTraceOnlyOnRequest() {
    assertThat(String.join("\n", LetterText.whole(odd(), false)))
        .contains("letter   ingest/0/17", "from     news.raw.v1/3/42", "--stack-trace")
        .doesNotContain("Odd.java:7", "\u001b");
    assertThat(String.join("\n", LetterText.whole(odd(), true))).contains("Odd.java:7");
  }

  @Test
  void letterOfAServicesOwnTopicSaysWhyItCannotBeRedriven() {
    assertThat(
            String.join(
                "\n",
                LetterText.whole(
                    filed(Topics.ENRICH_DEAD_LETTER.name(), Topics.STORY_WORK.name(), "odd", "x"),
                    false)))
        .contains("cannot be redriven: messages between stories count on their order");
  }
}
