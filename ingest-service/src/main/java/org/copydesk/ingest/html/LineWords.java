package org.copydesk.ingest.html;

import java.util.regex.Pattern;
import org.copydesk.ingest.plaintext.LineLabels;
import org.copydesk.news.BlockKind;

/// Labels passages by their own words, where the page's markup says no more than that they are
/// paragraphs. Captions are left to the markup, which tells them better than their words.
final class LineWords {
  private static final int LONGEST = 420;

  private static final Pattern POST =
      Pattern.compile(
          "(?:pic\\.twitter\\.com/\\S+|https?://t\\.co/\\S+|[—-] ?.{1,60} \\(@\\w{1,30}\\).{0,40}|A post shared by .{2,100}|View this post on (?:Instagram|Threads).{0,60})");
  private static final Pattern FILE_PHOTO =
      Pattern.compile(
          "(?:FILE ?(?:PHOTO|PIC|IMAGE)|File photo|Representative image|\\(FILES?\\))\\s?[:.–—-].*");

  private LineWords() {}

  static Passage label(Passage passage) {
    if (passage.kind() == BlockKind.PARAGRAPH && passage.text().length() <= LONGEST) {
      if (POST.matcher(passage.text()).matches()) {
        return passage.as(BlockKind.EMBED);
      }
      if (FILE_PHOTO.matcher(passage.text()).matches()) {
        return passage.as(BlockKind.CAPTION);
      }
    }
    if (passage.kind() != BlockKind.PARAGRAPH
        || passage.text().length() > LONGEST
        || BackMatter.isSign(passage)) {
      return passage;
    }
    return LineLabels.besideStory(passage.text()).map(passage::as).orElse(passage);
  }
}
