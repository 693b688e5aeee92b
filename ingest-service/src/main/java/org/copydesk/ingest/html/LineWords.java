package org.copydesk.ingest.html;

import java.util.List;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.news.BlockKind;

/// Labels passages by their own words, where the page's markup says no more than that they are
/// paragraphs. The words that give lines away are English; captions are left to the markup, which
/// tells them better than their words.
final class LineWords {
  private static final int LONGEST = 240;
  private static final int LAST_LATIN = 0x24F;

  private LineWords() {}

  static Passage label(Passage passage) {
    if (passage.kind() != BlockKind.PARAGRAPH
        || passage.text().length() > LONGEST
        || !isLatin(passage.text())
        || BackMatter.isSign(passage)) {
      return passage;
    }
    BlockKind read = LineLabels.label(List.of(passage.text())).getFirst().kind();
    return switch (read) {
      case BOILERPLATE, CREDIT, HEADING -> passage.as(read);
      default -> passage;
    };
  }

  private static boolean isLatin(String text) {
    return text.chars().filter(c -> c <= LAST_LATIN).count() * 2 > text.length();
  }
}
