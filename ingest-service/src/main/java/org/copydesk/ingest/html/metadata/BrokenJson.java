package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what is left of broken JSON: quotation marks that were not escaped, missing commas, an end
/// that was cut off. Takes one pass over the text and never fails.
final class BrokenJson {
  private static final int DEEPEST = 64;
  private static final int LONGEST_NAME = 40;
  private static final int MOST_VALUES = 100_000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String json;
  private int at;
  private int values;

  private BrokenJson(String json) {
    this.json = json;
  }

  /// The objects and arrays of a text in their order.
  static List<JsonNode> read(String json) {
    BrokenJson reader = new BrokenJson(json);
    List<JsonNode> all = new ArrayList<>();
    while (reader.more()) {
      JsonNode value = reader.value(0);
      if (value.isContainer()) {
        all.add(value);
      }
    }
    return all;
  }

  private boolean more() {
    if (values > MOST_VALUES) {
      at = json.length();
    }
    return at < json.length();
  }

  private char peek() {
    return more() ? json.charAt(at) : '\0';
  }

  private void skipSpace() {
    while (more() && (Character.isWhitespace(json.charAt(at)) || json.charAt(at) == '\u00A0')) {
      at++;
    }
  }

  private JsonNode value(int depth) {
    values++;
    skipSpace();
    if (depth > DEEPEST) {
      at = json.length();
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> NODES.stringNode(string());
      default -> bare();
    };
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    at++;
    skipSpace();
    while (more() && peek() != '}') {
      if (peek() == '"') {
        String name = string();
        skipSpace();
        if (peek() == ':') {
          at++;
          object.set(name, value(depth + 1));
        }
      } else {
        at++;
      }
      skipSpace();
    }
    at++;
    return object;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    at++;
    skipSpace();
    while (more() && peek() != ']' && peek() != '}') {
      if (peek() == ',' || peek() == ':') {
        at++;
      } else {
        array.add(value(depth + 1));
      }
      skipSpace();
    }
    if (peek() != '}') {
      at++;
    }
    return array;
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    at++;
    while (more()) {
      char c = json.charAt(at);
      if (c == '\\' && at + 1 < json.length()) {
        escaped(text);
      } else if (c == '"' && ends()) {
        at++;
        return text.toString();
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  private void escaped(StringBuilder text) {
    char c = json.charAt(at + 1);
    at += 2;
    switch (c) {
      case 'n', 'r', 't', 'b', 'f' -> text.append(' ');
      case 'u' -> {
        String digits = json.substring(at, Math.min(json.length(), at + 4));
        if (digits.length() == 4 && digits.chars().allMatch(d -> Character.digit(d, 16) >= 0)) {
          text.append((char) Integer.parseInt(digits, 16));
          at += 4;
        }
      }
      default -> text.append(c);
    }
  }

  /// Whether the quotation mark here ends its text: what follows goes on as JSON does.
  private boolean ends() {
    int next = afterSpace(at + 1);
    if (next >= json.length()) {
      return true;
    }
    return switch (json.charAt(next)) {
      case '}', ']', ':' -> true;
      case ',' -> {
        int after = afterSpace(next + 1);
        yield after >= json.length()
            || ("\"{[}]-0123456789tfn".indexOf(json.charAt(after)) >= 0 && startsValue(after));
      }
      case '"' -> json.substring(at + 1, next).indexOf('\n') >= 0 || isName(next + 1);
      default -> false;
    };
  }

  /// Whether a name with its colon stands here, though the comma before it is missing.
  private boolean isName(int from) {
    int to = from;
    while (to < json.length()
        && to - from < LONGEST_NAME
        && (Character.isLetterOrDigit(json.charAt(to)) || json.charAt(to) == '@')) {
      to++;
    }
    boolean quoted = to > from && to < json.length() && json.charAt(to) == '"';
    int colon = quoted ? afterSpace(to + 1) : json.length();
    return colon < json.length() && json.charAt(colon) == ':';
  }

  private boolean startsValue(int from) {
    char c = json.charAt(from);
    return "tfn".indexOf(c) < 0
        || json.startsWith("true", from)
        || json.startsWith("false", from)
        || json.startsWith("null", from);
  }

  private int afterSpace(int from) {
    int next = from;
    while (next < json.length() && Character.isWhitespace(json.charAt(next))) {
      next++;
    }
    return next;
  }

  /// A number, `true`, `null` or a word without quotation marks; only the words matter here.
  private JsonNode bare() {
    int from = at;
    while (more() && ",}]\n".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      at++;
      return NODES.nullNode();
    }
    String word = json.substring(from, at).strip();
    return word.equals("null") ? NODES.nullNode() : NODES.stringNode(word);
  }
}
