package org.copydesk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.copydesk.news.RawEvent;
import org.copydesk.schemas.Topics;
import org.junit.jupiter.api.Test;

class AuditorTest {
  private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");

  /// Raw events, a second apart and without receipts, the first of them at an offset.
  private record Unanswered(long first, int count) implements TopicLogs {
    @Override
    public Set<String> topics() {
      return Set.of(Topics.RAW.name());
    }

    @Override
    public Set<TopicPartition> truncated(String topic) {
      return first > 0 ? Set.of(new TopicPartition(topic, 0)) : Set.of();
    }

    @Override
    public void read(String topic, Consumer<ConsumerRecord<String, byte[]>> take) {
      for (int i = 0; i < count; i++) {
        take.accept(
            new ConsumerRecord<>(
                topic,
                0,
                first + i,
                START.plusSeconds(i).toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "paper/" + i,
                new byte[1],
                new RecordHeaders(),
                Optional.empty()));
      }
    }
  }

  private static Object decoded(String topic, byte[] value) {
    return RawEvent.newBuilder().setSource("paper").setItemId("ferry").build();
  }

  private static List<String> articles(Audit audit) {
    return audit.findings().stream().map(Finding::article).toList();
  }

  @Test
  void allIsJudgedWhereAllIsAtRest() {
    Audit audit =
        new Auditor(new Unanswered(0, 3), AuditorTest::decoded).audit(Sent.UNKNOWN, Instant.MAX);

    assertThat(articles(audit)).containsExactly("paper/0", "paper/1", "paper/2");
    assertThat(audit.records()).containsEntry(Topics.RAW.name(), 3L);
  }

  @Test
  void whatIsYoungIsNotJudged() {
    Audit audit =
        new Auditor(new Unanswered(0, 3), AuditorTest::decoded)
            .audit(Sent.UNKNOWN, START.plus(Duration.ofMillis(1500)));

    assertThat(articles(audit)).containsExactly("paper/0", "paper/1");
    assertThat(audit.unjudged()).isEqualTo(1);
  }

  @Test
  void nothingIsOlderThanTheFirstRecordOfALogThatIsCut() {
    Audit audit =
        new Auditor(new Unanswered(40, 3), AuditorTest::decoded).audit(Sent.UNKNOWN, Instant.MAX);

    assertThat(audit.from()).isEqualTo(START);
    assertThat(String.join("\n", AuditText.of(audit, Instant.MAX)))
        .contains("what was written before 2026-05-03T12:00:00Z is not judged");
  }

  @Test
  void bytesThatCannotBeDecodedArePoisonAndARegistryThatIsAwayIsNot() {
    Audit audit =
        new Auditor(
                new Unanswered(0, 1),
                (_, _) -> {
                  throw new SerializationException("no magic byte");
                })
            .audit(Sent.UNKNOWN, Instant.MAX);
    List<Promise> promises = new ArrayList<>();
    audit.findings().forEach(finding -> promises.add(finding.promise()));

    assertThat(promises).contains(Promise.POISON_KEPT);
    org.assertj.core.api.Assertions.assertThatThrownBy(() ->
            new Auditor(
                    new Unanswered(0, 1),
                    (_, _) -> {
                      throw new SerializationException(
                          "away", new java.net.ConnectException("refused"));
                    })
                .audit(Sent.UNKNOWN, Instant.MAX))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void textNamesEachPromiseAndJsonEachFinding() {
    Audit audit =
        new Auditor(new Unanswered(0, 30), AuditorTest::decoded).audit(Sent.UNKNOWN, Instant.MAX);

    assertThat(String.join("\n", AuditText.of(audit, Instant.MAX)))
        .contains("BROKEN  one-receipt")
        .contains("news.raw.v1/0/0  paper/0  has no receipt")
        .contains("and 10 more; --json has all")
        .contains("kept    in-order");
    assertThat(AuditText.json(audit))
        .hasSize(30)
        .first()
        .isEqualTo(
            "{\"promise\":\"one-receipt\",\"topic\":\"news.raw.v1\",\"partition\":0,\"offset\":0,"
                + "\"article\":\"paper/0\",\"text\":\"has no receipt\"}");
  }
}
