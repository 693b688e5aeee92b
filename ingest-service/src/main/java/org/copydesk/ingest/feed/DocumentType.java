package org.copydesk.ingest.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The entities that a document type declaration declares in the document itself, as RSS 0.91 feeds
/// may. External ones are known by name, and never fetched.
final class DocumentType {
  private static final int MOST_ENTITIES = 1000;
  private static final Pattern ENTITY =
      Pattern.compile(
          "<!ENTITY\\s{1,20}([\\w.:-]{1,40})\\s{1,20}(?:\"([^\"]*)\"|'([^']*)'|(SYSTEM|PUBLIC)\\b)",
          Pattern.UNICODE_CHARACTER_CLASS);

  /// An entity.
  ///
  /// @param value its characters, references not yet decoded
  /// @param external whether it lies outside the document
  record Entity(String value, boolean external) {}

  private DocumentType() {}

  /// The entities of a declaration; of several by one name the first counts.
  static Map<String, Entity> entities(String declaration) {
    Map<String, Entity> entities = new HashMap<>();
    Matcher matcher = ENTITY.matcher(declaration);
    while (matcher.find() && entities.size() < MOST_ENTITIES) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      entities.putIfAbsent(
          matcher.group(1), new Entity(value == null ? "" : value, matcher.group(4) != null));
    }
    return entities;
  }

  /// The place after a declaration that begins at a place; its internal subset may hold angle
  /// brackets, comments and quoted text.
  static int end(String source, int from) {
    boolean inSubset = false;
    for (int at = from; at < source.length(); at++) {
      char c = source.charAt(at);
      if (c == '"' || c == '\'') {
        int close = source.indexOf(c, at + 1);
        if (close < 0) {
          return source.indexOf('>', at) + 1;
        }
        at = close;
      } else if (source.startsWith("<!--", at)) {
        int close = source.indexOf("-->", at + 4);
        if (close < 0) {
          return source.indexOf('>', at) + 1;
        }
        at = close + 2;
      } else if (c == '[') {
        inSubset = true;
      } else if (c == ']') {
        inSubset = false;
      } else if (c == '>' && !inSubset) {
        return at + 1;
      }
    }
    return 0;
  }
}
