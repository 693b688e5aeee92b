package org.copydesk.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class LetterTest {
  private static Letter letter(Map<String, String> headers) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            Topics.ENRICH_DEAD_LETTER.name(), 0, 7, "key".getBytes(UTF_8), new byte[0]);
    headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
    return new Letter(record);
  }

  private static Letter from(String topic, String partition) {
    return letter(
        Map.of(
            Headers.ERROR_TOPIC, topic,
            Headers.ERROR_PARTITION, partition,
            Headers.ERROR_OFFSET, "99"));
  }

  @Test
  void nameOfALetterIsReadInBothSpellingsAndStrictly() {
    LetterId id = new LetterId("ingest", 0, 17);
    assertThat(LetterId.of("ingest/0/17")).contains(id);
    assertThat(LetterId.of("news.ingest.dead-letter.v1/0/17")).contains(id);
    assertThat(id.place()).hasToString(Topics.INGEST_DEAD_LETTER.name() + "/0/17");
    assertThat(
            List.of(
                "",
                "17",
                "ingest",
                "other/0/17",
                "ingest/0/x",
                "ingest/0/-1",
                "ingest/0/1".repeat(9)))
        .allSatisfy(text -> assertThat(LetterId.of(text)).isEmpty());
  }

  @Test
  void causeIsTheExceptionWithoutItsPackageAndWhatItSays() {
    Letter letter =
        letter(
            Map.of(
                Headers.ERROR_EXCEPTION, "org.example.Broken",
                Headers.ERROR_MESSAGE, "cannot be read"));
    assertThat(letter.cause()).isEqualTo("Broken: cannot be read");
    assertThat(letter(Map.of()).cause()).isEqualTo("?: no message");
  }

  @Test
  void originIsAbsentWhereTheHeadersSayNone() {
    assertThat(from(Topics.ARTICLE.name(), "2").origin())
        .contains(new Place(Topics.ARTICLE.name(), 2, 99));
    assertThat(from(Topics.ARTICLE.name(), "two").origin()).isEmpty();
    assertThat(letter(Map.of()).origin()).isEmpty();
  }

  @Test
  void letterGoesBackOnlyToATopicThatTakesRecordsInAnyOrder() {
    for (String topic :
        List.of(
            "__consumer_offsets",
            Topics.INGEST_DEAD_LETTER.name(),
            Topics.STORY_WORK.name(),
            Topics.CONCEPT.name())) {
      assertThat(Destination.of(from(topic, "0")))
          .as(topic)
          .isInstanceOf(Destination.Nowhere.class);
    }
    assertThat(Destination.of(letter(Map.of()))).isInstanceOf(Destination.Nowhere.class);
    assertThat(Destination.of(from(Topics.RAW.name(), "0")))
        .isEqualTo(new Destination.Back(Topics.RAW));
  }
}
