package org.copydesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.streams.KafkaStreams;
import org.copydesk.news.Change;
import org.copydesk.news.EnrichedArticle;
import org.copydesk.news.Notice;
import org.copydesk.schemas.Topic;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kill on a real broker while thousands of articles wait in front of it.
class OvertakingIT {
  private static final int BACKLOG = 6_000;
  private static final int BEFORE_THE_KILL = 500;

  @TempDir private Path log;
  @TempDir private Path state;

  private static EnrichedArticle waiting(int number, Random random) {
    byte[] noise = new byte[2_000];
    random.nextBytes(noise);
    return Articles.with(
        Articles.content(1, Change.CREATED, "The Arno rose " + HexFormat.of().formatHex(noise)),
        article -> article.setUri(Articles.URI + number));
  }

  @Test
  void killTakesEveryViewBackWhileMostOfTheBacklogIsStillUnread() throws Exception {
    Random random = new Random(5);
    try (RunningPublish publish =
            new RunningPublish("overtaking", log, state, RunningPublish.LIMIT);
        KafkaProducer<String, byte[]> producer = publish.producer();
        KafkaStreams service = publish.service()) {
      var _ =
          producer.send(
              publish.record(
                  Topics.ENRICHED,
                  EnrichedArticle.class,
                  Articles.URI,
                  Articles.content(1, Change.CREATED, "The Tiber rose.")));
      for (int i = 0; i < BACKLOG; i++) {
        EnrichedArticle article = waiting(i, random);
        var _ =
            producer.send(
                publish.record(
                    Topics.ENRICHED,
                    EnrichedArticle.class,
                    article.getArticle().getUri(),
                    article));
      }
      producer.flush();
      service.start();
      publish.read(
          Topics.PUBLISHED, new ArrayList<>(), records -> records.size() >= BEFORE_THE_KILL);
      producer
          .send(
              publish.record(
                  Topics.NOTICE, Notice.class, Articles.URI, Articles.notice(2, Change.KILLED)))
          .get();

      List<ConsumerRecord<String, byte[]>> published = new ArrayList<>();
      publish.read(Topics.PUBLISHED, published, records -> records.getLast().value() == null);
      assertThat(published.getLast().key()).isEqualTo(Articles.URI);
      assertThat(published).as("articles that went first").hasSizeLessThan(BACKLOG / 2);
      for (Topic<?, ?> view : List.of(Topics.MENTION, Topics.QUOTE, Topics.NINJS)) {
        List<ConsumerRecord<String, byte[]>> rows = new ArrayList<>();
        publish.read(view, rows, records -> records.getLast().value() == null);
        assertThat(rows.getLast().key()).startsWith(Articles.URI);
      }
    }
  }
}
