package org.copydesk.ingest.ninjs;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Tells a document that is one item of text by its first members, so that nobody has to look for
/// further items in it.
final class LoneItem {
  private static final JsonFactory JSON = new JsonFactory();

  private LoneItem() {}

  /// Whether a document is surely one item of text. Where its beginning does not tell, or is no
  /// JSON, it is not sure.
  static boolean is(String text) {
    boolean uri = false;
    boolean type = false;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (!(uri && type) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName().toLowerCase(Locale.ROOT);
        boolean string = parser.nextToken() == JsonToken.VALUE_STRING;
        switch (name) {
          case "uri" -> uri = string && !parser.getString().isBlank();
          case "type" -> type = string && parser.getString().equalsIgnoreCase("text");
          default -> parser.skipChildren();
        }
      }
      return uri && type;
    } catch (JacksonException _) {
      return false;
    }
  }
}
