package org.copydesk.ingest.xml;

import org.copydesk.ingest.format.UnreadableDocument;

/// What no news document needs more of.
final class Limits {
  static final int DEPTH = 512;
  static final int ATTRIBUTES = 200;
  static final int ATTRIBUTE_CHARS = 256 * 1024;
  static final int NAME_CHARS = 1000;
  static final int TAG_CHARS = 2 * ATTRIBUTE_CHARS;
  static final int BROKEN_TAGS = 200_000;

  private Limits() {}

  static void depth(int depth) throws UnreadableDocument {
    if (depth > DEPTH) {
      throw new UnreadableDocument(
          "too-deeply-nested",
          "the XML nests elements more than %d deep; send the story without its wrappers"
              .formatted(DEPTH));
    }
  }

  static void name(String name) throws UnreadableDocument {
    if (name.length() > NAME_CHARS) {
      throw new UnreadableDocument(
          "name-too-long",
          "an element <%s> of the XML has a name of %d characters; at most %d are taken"
              .formatted(shown(name), name.length(), NAME_CHARS));
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

  /// Looks at the tags of a broken document, which nobody has counted yet: lenient parsers may take
  /// quadratic time for long names, and minutes for millions of tags.
  static void tags(String body) throws UnreadableDocument {
    int tag = Integer.MAX_VALUE;
    boolean named = true;
    int tags = 0;
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      if (c == '<') {
        tag = at;
        named = false;
        tags++;
      } else if (c == '>') {
        tag = Integer.MAX_VALUE;
      } else if (c <= ' ') {
        named = true;
      }
      int length = at - tag;
      if (tags > BROKEN_TAGS || length > TAG_CHARS || (!named && length > NAME_CHARS)) {
        throw new UnreadableDocument(
            "broken-xml-too-large",
            "the XML is not well-formed, and its tags are too many or too long to repair it (character %d); send it well-formed"
                .formatted(at));
      }
    }
  }

  private static String shown(String name) {
    return name.length() > 60 ? name.substring(0, 60) + "…" : name;
  }
}
