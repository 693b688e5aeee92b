package org.copydesk.console.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.copydesk.console.newsroom.LetterLine;
import org.copydesk.schemas.Headers;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class LetterLinesTest {
  private static ConsumerRecord<String, byte[]> letter(String key) {
    return new ConsumerRecord<>(Topics.ENRICH_DEAD_LETTER.name(), 0, 7, key, new byte[0]);
  }

  private static void header(ConsumerRecord<?, ?> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  @Test
  void lineSaysWhatTheHeadersSay() {
    ConsumerRecord<String, byte[]> letter = letter("urn:copydesk:paper:1:2");
    header(letter, Headers.ERROR_EXCEPTION, "org.example.Broken");
    header(letter, Headers.ERROR_MESSAGE, "cannot be read");
    header(letter, Headers.ERROR_TOPIC, Topics.ARTICLE.name());
    header(letter, Headers.ERROR_PARTITION, "2");
    header(letter, Headers.ERROR_OFFSET, "99");

    LetterLine line = LetterLines.of(letter);
    assertThat(line.id()).isEqualTo("enrich/0/7");
    assertThat(line.service()).isEqualTo("enrich-service");
    assertThat(line.origin()).isEqualTo(Topics.ARTICLE.name() + "/2/99");
    assertThat(line.source()).isEqualTo("paper");
    assertThat(line.error()).isEqualTo("Broken");
    assertThat(line.cause()).isEqualTo("cannot be read");
  }

  @Test
  void letterThatSaysNothingHasALineAllTheSame() {
    @SuppressWarnings("NullAway") // a record may have no key, in Kafka's own terms
    LetterLine line = LetterLines.of(letter(null));
    assertThat(line)
        .extracting(LetterLine::origin, LetterLine::key, LetterLine::source, LetterLine::cause)
        .containsExactly("?", "", "", "no cause is given");
  }

  @Test
  void bytesAreShownAsHexadecimalAndAsWhatCanBePrinted() {
    assertThat(HexDump.of("Az\u001b[0m and more than sixteen".getBytes(UTF_8), 17))
        .containsExactly(
            "000000  41 7a 1b 5b 30 6d 20 61 6e 64 20 6d 6f 72 65 20  Az.[0m and more ",
            "000010  74 68 61 6e 20 73 69 78 74 65 65 6e              than sixteen");
  }
}
