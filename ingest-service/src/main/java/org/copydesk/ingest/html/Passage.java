package org.copydesk.ingest.html;

import org.copydesk.ingest.normalize.Piece;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// A stretch of a page's text, with where it stands.
///
/// @param kind what the page's own markup says that it is
/// @param text its words, clean
/// @param at the element whose child it is
/// @param linked how many of its characters stand in links
record Passage(BlockKind kind, String text, Element at, int linked) {
  private static final int WIDE_FROM = 0x2E80;

  Passage as(BlockKind other) {
    return new Passage(other, text, at, linked);
  }

  Piece piece() {
    return new Piece(kind, text);
  }

  /// The share of the text that stands in links, from 0 to 1.
  double linkShare() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  /// The length of the text in letters of an alphabet; a Chinese character says as much as two.
  int size() {
    int size = text.length();
    for (int i = 0; i < text.length(); i++) {
      size += text.charAt(i) >= WIDE_FROM ? 1 : 0;
    }
    return size;
  }

  /// Whether the passage goes with a picture or is somebody else's post.
  boolean isAside() {
    return kind == BlockKind.CAPTION || kind == BlockKind.CREDIT || kind == BlockKind.EMBED;
  }

  boolean isStory() {
    return piece().isStory();
  }
}
