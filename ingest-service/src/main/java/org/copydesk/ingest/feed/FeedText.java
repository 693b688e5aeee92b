package org.copydesk.ingest.feed;

import java.util.Optional;

/// A text of an entry.
///
/// @param value its words, or its HTML
/// @param html whether it is HTML
/// @param base what relative addresses in it are relative to
public record FeedText(String value, boolean html, Optional<String> base) {
  /// The number of characters that are neither markup nor white space.
  int length() {
    int length = 0;
    boolean inTag = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (html && c == '<') {
        inTag = true;
      } else if (inTag) {
        inTag = c != '>';
      } else if (c > ' ') {
        length++;
      }
    }
    return length;
  }
}
