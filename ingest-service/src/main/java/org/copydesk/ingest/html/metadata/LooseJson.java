package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

  private static final Pattern CLOSING = Pattern.compile("]]>[\\s/*]*$");

  private LooseJson() {}

  /// The objects and arrays that a script or an attribute holds; none where it holds no JSON.
  static List<JsonNode> read(String data) {
    String json = unwrapped(data);
    int end = Math.max(json.lastIndexOf('}'), json.lastIndexOf(']')) + 1;
    if (json.indexOf('{', end) >= 0) {
      return BrokenJson.read(json);
    }
    List<JsonNode> values = new ArrayList<>();
    try (MappingIterator<JsonNode> all = LENIENT.readValues(json.substring(0, end))) {
      while (all.hasNextValue()) {
        values.add(all.nextValue());
      }
      return values;
    } catch (JacksonException _) {
      return BrokenJson.read(json);
    }
  }

  /// What begins with the first bracket, escapes and comments around it undone.
  private static String unwrapped(String data) {
    String json = data.strip();
    if (json.startsWith("{&quot;") || json.startsWith("[{&quot;")) {
      json = Parser.unescapeEntities(json, false);
    }
    if (!json.startsWith("{") && !json.startsWith("[")) {
      json = CLOSING.matcher(json.replace("<![CDATA[", "")).replaceFirst("");
    }
    return json.substring(first(json));
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
