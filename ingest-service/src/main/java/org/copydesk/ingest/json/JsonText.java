package org.copydesk.ingest.json;

import java.util.List;
import org.copydesk.ingest.format.UnreadableDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// A JSON document.
///
/// @param root its value
/// @param warnings what had to be repaired
public record JsonText(JsonNode root, List<String> warnings) {
  private static final ObjectMapper STRICT = JsonMapper.builder().build();
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /// Reads a document.
  ///
  /// @param expected what the sender should have sent, for the message
  /// @throws UnreadableDocument where it is no JSON, with the line and column
  public static JsonText read(String text, String expected) throws UnreadableDocument {
    try {
      return new JsonText(STRICT.readTree(text), List.of());
    } catch (JacksonException fault) {
      try {
        return new JsonText(
            LENIENT.readTree(text),
            List.of(
                "the JSON is not well-formed (%s%s); it was repaired"
                    .formatted(fault.getOriginalMessage(), where(fault))));
      } catch (JacksonException _) {
        throw new UnreadableDocument(
            "invalid-json",
            "the document is not valid JSON: %s%s; send %s"
                .formatted(fault.getOriginalMessage(), where(fault), expected));
      }
    }
  }

  /// Limits of the JSON parser, on nesting for one, name no place.
  private static String where(JacksonException fault) {
    TokenStreamLocation at = fault.getLocation();
    return at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }
}
