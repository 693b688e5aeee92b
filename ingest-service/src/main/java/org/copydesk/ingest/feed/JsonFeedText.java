package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.ingest.format.UnreadableDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of a feed, item by item: what cannot be read costs one item and not the feed.
final class JsonFeedText {
  private static final int MOST_RESTARTS = 100;
  private static final ObjectMapper STRICT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final ObjectMapper LENIENT =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_MISSING_VALUES,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
              JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern NEXT_ITEM =
      Pattern.compile(
          "\\}\\s{0,100},\\s{0,100}(?=\\{\\s{0,100}\"(?:id|url|title|content_html|content_text|summary|date_published|author|authors|external_url)\"\\s{0,100}:)");

  /// An item.
  ///
  /// @param value the item
  /// @param raw as it stands
  /// @param start where it stands in the document
  record Item(JsonNode value, String raw, int start) {}

  private final String text;
  private final Repairs repairs;
  private final ObjectNode top = JsonNodeFactory.instance.objectNode();
  private final List<Item> items = new ArrayList<>();
  private boolean hasItems;
  private int broken = -1;

  private JsonFeedText(String text, Repairs repairs) {
    this.text = text;
    this.repairs = repairs;
  }

  /// Reads a document, strictly if that can be, else leniently.
  ///
  /// @throws UnreadableDocument where it does not even begin with a JSON object
  static JsonFeedText of(String text, Repairs repairs) throws UnreadableDocument {
    try {
      JsonFeedText read = new JsonFeedText(text, repairs);
      read.document(STRICT);
      return read;
    } catch (JacksonException e) {
      repairs.note(Repair.LOOSE_JSON, place(e, text), String.valueOf(e.getOriginalMessage()));
    }
    JsonFeedText read = new JsonFeedText(text, repairs);
    try {
      read.document(LENIENT);
    } catch (JacksonException e) {
      read.broke(e);
    }
    return read;
  }

  ObjectNode top() {
    return top;
  }

  List<Item> items() {
    return items;
  }

  boolean hasItems() {
    return hasItems;
  }

  private static int place(JacksonException e, String text) {
    long at = e.getLocation() == null ? 0 : e.getLocation().getCharOffset();
    return Math.clamp(at, 0, text.length());
  }

  private void document(ObjectMapper mapper) throws UnreadableDocument {
    try (JsonParser parser = mapper.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableDocument(
            "not-a-feed", "the document is JSON, but no object; a JSON Feed is one");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
          hasItems = true;
          items(parser, mapper, 0);
        } else {
          top.set(name, mapper.readTree(parser));
        }
      }
    }
  }

  private void items(JsonParser parser, ObjectMapper mapper, int shift) {
    while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      int start = (int) parser.currentTokenLocation().getCharOffset() + shift;
      broken = start;
      JsonNode value = mapper.readTree(parser);
      int end = (int) parser.currentLocation().getCharOffset() + shift;
      broken = -1;
      if (value.isObject()) {
        items.add(new Item(value, text.substring(start, Math.min(end, text.length())), start));
      } else {
        repairs.note(Repair.NO_OBJECT, start, value.toString());
      }
    }
  }

  /// Goes on with the next item that can be made out after one that cannot be read.
  private void broke(JacksonException cause) {
    JacksonException last = cause;
    for (int restart = 0; restart < MOST_RESTARTS; restart++) {
      if (broken < 0) {
        repairs.note(Repair.CUT_OFF, place(last, text), "");
        return;
      }
      Matcher next = NEXT_ITEM.matcher(text);
      if (!next.find(broken + 1)) {
        repairs.note(Repair.CUT_ENTRY, broken, text.substring(broken));
        return;
      }
      repairs.note(Repair.BROKEN_ITEM, broken, text.substring(broken, next.end()));
      broken = -1;
      try (JsonParser parser = LENIENT.createParser("[" + text.substring(next.end()))) {
        parser.nextToken();
        items(parser, LENIENT, next.end() - 1);
        return;
      } catch (JacksonException e) {
        last = e;
      }
    }
  }
}
