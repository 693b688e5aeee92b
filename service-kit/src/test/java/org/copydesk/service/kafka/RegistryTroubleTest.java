package org.copydesk.service.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.serialization.Serde;
import org.copydesk.news.Concept;
import org.copydesk.news.EntityType;
import org.copydesk.service.avro.RecordEncoding;
import org.copydesk.service.health.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A registry that answers nonsense for a while: what is not known waits, and what is known goes
/// on.
class RegistryTroubleTest {
  private static final int ID = 7;
  private static final String TOPIC = "news.concept.v1";

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicInteger troubles = new AtomicInteger();
  private final Health health = new Health();
  private HttpServer server;
  private Trouble trouble = Trouble.ERROR;

  enum Trouble {
    ERROR(500, "{\"error_code\": 50001, \"message\": \"backend\"}"),
    BUSY(429, "{\"error_code\": 429, \"message\": \"busy\"}"),
    LOCKED(401, "{\"error_code\": 401, \"message\": \"who are you\"}"),
    PAGE_OF_A_PROXY(200, "<html><body>Please log in</body></html>"),
    FORBIDDEN(403, "{\"error_code\": 403, \"message\": \"not you\"}"),
    FORBIDDEN_BY_RULE(403, "{\"error_code\": 40301, \"message\": \"not you\"}"),
    ERROR_OF_A_PROXY(404, "<html><body>Not here</body></html>"),
    CUT_OFF(200, "{\"schema\": \"{\\\"type\\\":"),
    NOTHING(200, ""),
    ANOTHER_OBJECT(200, "{\"status\": \"fine\"}"),
    NO_SCHEMA(200, "{\"schema\": \"no schema at all\"}"),
    SILENCE(0, "");

    private final int status;
    private final String body;

    Trouble(int status, String body) {
      this.status = status;
      this.body = body;
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (troubles.getAndDecrement() <= 0) {
        String schema =
            Concept.getClassSchema().toString().replace("\\", "\\\\").replace("\"", "\\\"");
        send(exchange, 200, "{\"schema\": \"%s\"}".formatted(schema));
      } else if (trouble == Trouble.SILENCE) {
        end.await();
      } else {
        send(exchange, trouble.status, trouble.body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private Serde<Concept> serde(Duration patience) {
    return RegistrySerde.of(
        Concept.class,
        Map.of(
            "schema.registry.url",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "schema.registry.http.read.timeout.ms",
            "1000",
            "max.retries",
            "0"),
        new RegistryPatience(patience, health));
  }

  private static byte[] record() {
    Concept concept =
        Concept.newBuilder().setId("c1").setName("Norrhamn").setType(EntityType.PLACE).build();
    return RecordEncoding.of(Concept.class).encode(new byte[] {0, 0, 0, 0, ID}, concept);
  }

  @ParameterizedTest
  @EnumSource
  void recordWaitsUntilTheRegistryIsItselfAgain(Trouble kind) {
    trouble = kind;
    troubles.set(2);
    Serde<Concept> serde = serde(Duration.ofSeconds(20));
    assertThat(serde.deserializer().deserialize(TOPIC, record()).getName()).isEqualTo("Norrhamn");
    assertThat(troubles.get()).isNegative();
    assertThat(health.isUp("schema-registry")).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void troubleThatDoesNotEndIsAnOutageAndNoPoisonAndKnownSchemasGoOn(Trouble kind) {
    Serde<Concept> serde = serde(Duration.ofMillis(200));
    serde.deserializer().deserialize(TOPIC, record());
    trouble = kind;
    troubles.set(Integer.MAX_VALUE);
    assertThat(serde.deserializer().deserialize(TOPIC, record()).getName()).isEqualTo("Norrhamn");
    byte[] unknown = record();
    unknown[4] = ID + 1;
    assertThatThrownBy(() -> serde.deserializer().deserialize(TOPIC, unknown))
        .isInstanceOf(Outage.class);
    assertThat(health.ready()).isFalse();
  }
}
