package org.copydesk.devstack.authority;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of an array, or of lines one after the other, read one at a time.
final class JsonRows {
  /// One object is read, others follow.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private JsonRows() {}

  /// Hands on each with where it stands.
  static void of(String file, InputStream in, ConceptSink sink, BiConsumer<String, JsonNode> take)
      throws IOException {
    int number = 0;
    try (JsonParser parser = JSON.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          number++;
          take.accept(file + " row " + number, JSON.readTree(parser));
        }
      }
    } catch (JacksonException e) {
      sink.refuse(
          file + " after row " + number,
          "the JSON ends or breaks there: " + e.getOriginalMessage());
    }
  }
}
