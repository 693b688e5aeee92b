package org.copydesk.ingest.xml;

import org.copydesk.ingest.format.UnreadableDocument;

/// What no news document needs more of.
final class Limits {
  static final int DEPTH = 512;
  static final int ATTRIBUTES = 200;
  static final int ATTRIBUTE_CHARS = 256 * 1024;
  static final int NAME_CHARS = 1000;

  private Limits() {}

  static void depth(int depth) throws UnreadableDocument {
    if (depth > DEPTH) {
      throw new UnreadableDocument(
          "too-deeply-nested",
          "the XML nests elements more than %d deep; send the story without its wrappers"
              .formatted(DEPTH));
    }
  }

  static void attributes(String element, int count) throws UnreadableDocument {
    if (count > ATTRIBUTES) {
      throw new UnreadableDocument(
          "too-many-attributes",
          "an element <%s> of the XML has more than %d attributes; no news format knows so many"
              .formatted(shown(element), ATTRIBUTES));
    }
  }

  static void attribute(String name, String value) throws UnreadableDocument {
    if (value.length() > ATTRIBUTE_CHARS) {
      throw new UnreadableDocument(
          "attribute-too-long",
          "the attribute \"%s\" of the XML has %d characters; at most %d are taken"
              .formatted(shown(name), value.length(), ATTRIBUTE_CHARS));
    }
  }

  /// Looks for tags whose names are too long in a document that no parser has seen to its end:
  /// lenient parsers may take quadratic time for them.
  static void names(String body) throws UnreadableDocument {
    int name = Integer.MAX_VALUE;
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      if (c == '<') {
        name = at;
      } else if (c <= ' ' || c == '>') {
        name = Integer.MAX_VALUE;
      } else if (at - name > NAME_CHARS) {
        throw new UnreadableDocument(
            "name-too-long",
            "a tag of the XML (character %d) has a name of more than %d characters"
                .formatted(name, NAME_CHARS));
      }
    }
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
