package org.copydesk.ingest.html;

import java.util.List;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// The headlines of other stories in a row below a story, each a link, some with a few words more.
final class Teasers {
  private static final int FEWEST = 3;
  private static final int MOST_BETWEEN = 3;
  private static final double LINKED = 0.6;
  private static final double MOST_OF_STORY = 0.35;

  private Teasers() {}

  /// Where the row begins that ends the passages, or their end where there is none.
  static int start(List<Passage> passages, int end) {
    int start = end;
    int headlines = 0;
    int between = 0;
    for (int i = end - 1; i >= 0 && between <= MOST_BETWEEN; i--) {
      Passage passage = passages.get(i);
      if (passage.kind() != BlockKind.HEADING || (headlines == 0 && passage.linked() == 0)) {
        between++;
      } else if (passage.linkShare() > LINKED && leadsToAnotherStory(passage)) {
        start = i;
        headlines++;
        between = 0;
      } else {
        break;
      }
    }
    boolean below =
        BackMatter.running(passages, start, end)
            <= MOST_OF_STORY * BackMatter.running(passages, 0, end);
    return headlines >= FEWEST && below ? start : end;
  }

  private static boolean leadsToAnotherStory(Passage heading) {
    Element link = heading.at().selectFirst("a[href]");
    return link != null
        && link.attr("href").indexOf('#') < 0
        && !Interjections.leadsElsewhere(heading);
  }
}
