package org.copydesk.ingest.html;

import java.util.List;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.news.BlockKind;

/// Labels passages by their own words, where the page's markup says no more than that they are
/// paragraphs. Captions are left to the markup, which tells them better than their words.
final class LineWords {
  private static final int LONGEST = 420;

  private LineWords() {}

  static Passage label(Passage passage) {
    if (passage.kind() != BlockKind.PARAGRAPH
        || passage.text().length() > LONGEST
        || BackMatter.isSign(passage)) {
      return passage;
    }
    BlockKind read = LineLabels.label(List.of(passage.text())).getFirst().kind();
    return switch (read) {
      case BOILERPLATE, CREDIT, HEADING -> passage.as(read);
      default -> passage;
    };
  }
}
