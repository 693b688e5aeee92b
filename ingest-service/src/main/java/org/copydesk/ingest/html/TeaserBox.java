package org.copydesk.ingest.html;

import org.copydesk.ingest.html.PageText.Span;
import org.jsoup.nodes.Element;

/// The small boxes in which pages show what other pages tell: a linked headline and some words.
final class TeaserBox {
  private static final double LINKED = 0.9;
  private static final int SHORTEST_TITLE = 15;
  private static final int MOST_PASSAGES = 6;
  private static final int DEPTH = 6;

  private TeaserBox() {}

  /// Whether a passage is all that a small box says beside a linked headline: it speaks for another
  /// page.
  static boolean isAt(PageText text, int at) {
    Element box = text.get(at).at();
    for (int up = 0; up < DEPTH && box != null; up++) {
      Span span = text.spans().get(box);
      if (span != null && span.count() > 1) {
        if (span.count() > MOST_PASSAGES) {
          return false;
        }
        boolean titled = false;
        for (int i = span.from(); i < span.to(); i++) {
          Passage beside = text.get(i);
          if (i != at && MainText.isRunning(beside)) {
            return false;
          }
          titled |= beside.linkShare() > LINKED && beside.size() >= SHORTEST_TITLE;
        }
        if (titled) {
          return true;
        }
      }
      box = box.parent();
    }
    return false;
  }
}
