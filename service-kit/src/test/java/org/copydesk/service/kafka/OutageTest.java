package org.copydesk.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.news.Receipt;
import org.copydesk.service.health.Health;
import org.junit.jupiter.api.Test;

class OutageTest {
  @Test
  void aRegistryThatDoesNotAnswerOrFailsIsAnOutage() {
    assertThat(Outage.isOutage(new SerializationException(new ConnectException("refused"))))
        .isTrue();
    assertThat(Outage.isOutage(wrapped(500, 50001))).isTrue();
    assertThat(Outage.isOutage(wrapped(503, 503))).isTrue();
    assertThat(Outage.isOutage(new SerializationException(new IOException("reset")))).isTrue();
    assertThat(Outage.isOutage(wrapped(404, 50005)))
        .as("a proxy's 404, or that of a wrong address")
        .isTrue();
  }

  @Test
  void anUnknownSchemaIdOrGarbageIsPoison() {
    assertThat(Outage.isOutage(wrapped(404, 40403))).isFalse();
    assertThat(Outage.isOutage(new SerializationException("Unknown magic byte!"))).isFalse();
    assertThat(Outage.isOutage(new SerializationException(new java.io.EOFException()))).isFalse();
  }

  @Test
  void aRecordWaitsForTheRegistryNoLongerThanItsLimitAndHealthSaysWhy() {
    Health health = new Health();
    Serde<Receipt> serde =
        RegistrySerde.of(
            Receipt.class,
            Map.of("schema.registry.url", "http://127.0.0.1:9"),
            new RegistryPatience(Duration.ofMillis(300), health));
    byte[] record = {0, 0, 0, 0, 7, 1, 2, 3};
    assertThatThrownBy(() -> serde.deserializer().deserialize("news.receipt.v1", record))
        .isInstanceOf(Outage.class)
        .hasMessageContaining("news.receipt.v1");
    assertThat(health.ready()).isFalse();
    assertThat(health.states())
        .hasEntrySatisfying(
            "schema-registry", state -> assertThat(state.detail()).contains("schema.registry.url"));
  }

  private static Exception wrapped(int status, int code) {
    return new SerializationException(new RestClientException("told", status, code));
  }
}
