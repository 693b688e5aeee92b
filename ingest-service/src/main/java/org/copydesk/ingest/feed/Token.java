package org.copydesk.ingest.feed;

import java.util.List;

/// A piece of XML as it stands in the source. Places are counted in characters.
sealed interface Token {
  /// A start tag, names and prefixes as written.
  ///
  /// @param empty whether it is also the end tag
  record StartTag(
      String name, List<XmlElement.Attribute> attributes, boolean empty, int start, int end)
      implements Token {}

  /// An end tag.
  record EndTag(String name, int start, int end) implements Token {}

  /// Text, references decoded.
  record Words(String text, int start) implements Token {}

  /// The end of the document.
  ///
  /// @param cut whether it comes inside a tag or a section
  record End(boolean cut) implements Token {}
}
