package org.copydesk.ingest.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.copydesk.ingest.CpuBound.assertWithin;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class LooseJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"headline\":\"Tide\",}",
        "<!-- {\"headline\":\"Tide\"} -->",
        "/*<![CDATA[*/ {\"headline\":\"Tide\"} /*]]>*/",
        "//<![CDATA[\n{\"headline\":\"Tide\"}\n//]]>",
        "{\"headline\":\"Tide\"};",
        "{&quot;headline&quot;:&quot;Tide&quot;}",
        "{\"headline\":\"Tide\" \"author\":\"x\"}",
        "{\"headline\":\"Tide\",\n\"author\":\"cut o",
        "{\"author\":Ada,\"headline\":\"Tide\"}",
        "{\"a\":\"\\q\\u12\",\"headline\":\"Tide\"}",
        "var data = {\"headline\":\"Tide\"};",
      })
  void whatTemplatesDoToJsonIsUndone(String data) {
    assertThat(LooseJson.read(data))
        .first()
        .extracting(node -> node.path("headline").asString(""))
        .isEqualTo("Tide");
  }

  @Test
  void quotationMarksThatWereNotEscapedStayInTheirText() {
    List<JsonNode> read =
        LooseJson.read("{\"headline\":\"He said \"no\", then \"yes\"\",\"author\":\"Ada\"}");

    assertThat(read.getFirst().path("headline").asString())
        .isEqualTo("He said \"no\", then \"yes\"");
    assertThat(read.getFirst().path("author").asString()).isEqualTo("Ada");
  }

  @Test
  void severalObjectsInARowAreAllRead() {
    assertThat(LooseJson.read("{\"a\":1}\n{\"a\":2}{\"a\":3}")).hasSize(3);
    assertThat(LooseJson.read("{\"a\":1} {\"a\":\"2\"} {\"a\":\"cut")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "null", "undefined", "no json", "\"text\"", "}]", "{", "["})
  void whatHoldsNoObjectHoldsNothingToReadOn(String data) {
    assertThat(LooseJson.read(data)).allMatch(node -> node.isEmpty());
  }

  @Test
  void hostileDataEndsSoon() {
    List<String> hostile =
        List.of(
            "[".repeat(1_000_000),
            "{\"a\":".repeat(100_000),
            "{\"@graph\":[".repeat(100_000),
            "{\"a\":\"" + "\"".repeat(1_000_000),
            "{\"a\":\"" + "\"          x".repeat(100_000),
            "{\"a\":1e400,\"b\":" + "9".repeat(100_000) + "}",
            "{\"a\":\"\ud800\u0000\",\"b\":\\}");
    assertWithin(Duration.ofSeconds(10), () -> hostile.forEach(LooseJson::read));
  }
}
