package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads the JSON that templates write: wrapped in comments or CDATA, escaped as HTML, with
/// trailing commas and raw line ends, several objects in a row. What the JSON parser still refuses
/// goes to {@link BrokenJson}.
final class LooseJson {
  private static final ObjectReader LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build()
          .readerFor(JsonNode.class);

  private LooseJson() {}

  /// The objects and arrays that a script or an attribute holds; none where it holds no JSON.
  static List<JsonNode> read(String data) {
    String json = unwrapped(data);
    if (json.isEmpty()) {
      return List.of();
    }
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> all = LENIENT.readValues(json)) {
      while (all.hasNextValue()) {
        values.add(all.nextValue());
      }
      return values;
    } catch (JacksonException _) {
      return BrokenJson.read(json);
    }
  }

  private static String unwrapped(String data) {
    String json = data.strip();
    if (json.startsWith("{&quot;") || json.startsWith("[{&quot;")) {
      json = Parser.unescapeEntities(json, false);
    }
    if (!json.startsWith("{") && !json.startsWith("[")) {
      json = json.replace("<![CDATA[", "");
    }
    int start = first(json);
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']'));
    String wrapped = json.substring(start, end < start ? json.length() : end + 1);
    return wrapped.endsWith("]]") && !wrapped.startsWith("[") ? wrapped.replaceFirst("[\\s/*]*]]$", "") : wrapped;
  }

  private static int first(String json) {
    int object = json.indexOf('{');
    int array = json.indexOf('[');
    if (object < 0 || array < 0) {
      return Math.max(object, array) < 0 ? json.length() : Math.max(object, array);
    }
    return Math.min(object, array);
  }
}
