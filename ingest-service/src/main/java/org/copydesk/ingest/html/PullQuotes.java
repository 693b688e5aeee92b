package org.copydesk.ingest.html;

import java.util.List;
import java.util.Set;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Sentences of a story that its page prints a second time, set large between the paragraphs.
final class PullQuotes {
  private static final String QUOTATION_MARKS = "\"“„«「‘";
  private static final Set<String> NAMES =
      Set.of(
          " quote ",
          " pullquote ",
          " pull ",
          " highlight ",
          " callout ",
          " destacado ",
          " sumario ",
          " zitat ",
          " citation ",
          " exergue ");
  private static final int BOXES = 2;
  private static final char BETWEEN = '\n';
  private static final int SHORTEST_MARKED = 15;
  private static final int SHORTEST = 40;
  private static final int LONGEST = 300;
  private static final int LONGEST_STORY = 100_000;
  private static final int MOST_PASSAGES = 2000;

  private final List<Passage> passages;
  private @Nullable String story;

  private PullQuotes(List<Passage> passages) {
    this.passages = passages;
  }

  static PullQuotes of(List<Passage> passages) {
    return new PullQuotes(passages);
  }

  /// The words of the story's paragraphs; few stories have anything to look up in them.
  private String story() {
    if (story == null) {
      story = words(passages);
    }
    return story;
  }

  private static String words(List<Passage> passages) {
    StringBuilder words = new StringBuilder().append(BETWEEN);
    for (Passage passage : passages) {
      if (passage.kind() == BlockKind.PARAGRAPH
          && words.length() < LONGEST_STORY
          && passages.size() <= MOST_PASSAGES) {
        words.append(Stated.key(passage.text())).append(BETWEEN);
      }
    }
    return words.toString();
  }

  /// Whether a quotation stands in the story too, or a paragraph within a longer one.
  boolean match(Passage passage) {
    return switch (passage.kind()) {
      case QUOTE -> {
        String key = Stated.key(passage.text());
        yield key.length() >= SHORTEST_MARKED && story().contains(key);
      }
      case PARAGRAPH ->
          passage.text().length() <= LONGEST
              && isSetOff(passage)
              && isWithin(Stated.key(passage.text()));
      default -> false;
    };
  }

  /// Whether the words are quoted, or their box has a name that pages give to what they set large.
  private static boolean isSetOff(Passage passage) {
    if (QUOTATION_MARKS.indexOf(passage.text().charAt(0)) >= 0) {
      return true;
    }
    Element box = passage.at();
    for (int up = 0; up < BOXES && box != null; up++, box = box.parent()) {
      String names = box.hasAttr("class") ? ClassNames.of(box) : "";
      if (NAMES.stream().anyMatch(names::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithin(String key) {
    if (key.length() < SHORTEST) {
      return false;
    }
    String story = story();
    for (int at = story.indexOf(key); at >= 0; at = story.indexOf(key, at + key.length())) {
      boolean whole = story.charAt(at - 1) == BETWEEN && story.charAt(at + key.length()) == BETWEEN;
      if (!whole) {
        return true;
      }
    }
    return false;
  }
}
