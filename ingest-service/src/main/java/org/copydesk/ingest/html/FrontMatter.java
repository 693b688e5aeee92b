package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.normalize.Byline;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// What stands between the top of a page and the first sentence of its story: the headline again,
/// the standfirst, byline, date line, reading time, table of contents.
final class FrontMatter {
  private static final Signs KEY_POINTS = Signs.of("key-points.txt");
  private static final Set<String> KEY_POINT_NAMES =
      Set.of(" story highlights ", " storyhighlights ", " ai summary ");
  private static final int BOXES = 3;
  private static final double DEEPEST_HEADLINE = 0.4;
  private static final int LITTLE = 250;
  private static final double LINKED = 0.6;
  private static final int RUNNING = 100;
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_HALF_DAY = 8;
  private static final int STANDFIRST = 60;
  private static final Pattern DATE =
      Pattern.compile(
          "(?U)(?i).{0,40}?(?:\\b\\d{1,2}\\b.{0,4}\\b\\p{L}{3,12}\\b.{0,6}\\b(?:19|20)\\d\\d\\b|\\b\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d\\b|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}\\b|\\d{4}年\\d{1,2}月|\\b\\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago\\b).{0,70}");
  private static final Pattern HALF_DAY = Pattern.compile("\\s*\\b[ap]\\.\\s?m\\.$");
  private static final Pattern READING_TIME =
      Pattern.compile("(?i).{0,30}\\b\\d{1,3}[ -]?(?:min(?:ute)?s?|views?)\\b.{0,20}");

  private FrontMatter() {}

  /// The passages without their front matter; pictures' captions stay.
  static List<Passage> strip(List<Passage> passages, Stated stated) {
    List<Passage> stripped = new ArrayList<>();
    int start = afterHeadline(passages, stated);
    while (start < passages.size()) {
      boolean aside = passages.get(start).isAside();
      if (!aside && !isFront(passages, start, stated)) {
        break;
      }
      if (aside) {
        stripped.add(passages.get(start));
      }
      start++;
    }
    stripped.addAll(passages.subList(start, passages.size()));
    return stripped;
  }

  private static int afterHeadline(List<Passage> passages, Stated stated) {
    int all = passages.stream().filter(Passage::isStory).mapToInt(Passage::size).sum();
    int before = 0;
    int after = 0;
    for (int i = 0; i < passages.size() && before <= all * DEEPEST_HEADLINE; i++) {
      Passage passage = passages.get(i);
      before += passage.isStory() ? passage.size() : 0;
      boolean top = passage.at().normalName().equals("h1") || before <= LITTLE;
      if (top
          && (passage.kind() == BlockKind.HEADING || i < 4)
          && stated.isHeadline(passage.text())) {
        after = i + 1;
      }
    }
    return after;
  }

  private static boolean isFront(List<Passage> passages, int at, Stated stated) {
    Passage passage = passages.get(at);
    String text = passage.text();
    return switch (passage.kind()) {
      case HEADING ->
          isLine(text, stated)
              || stated.isStandfirst(text)
              || isStandfirst(passage)
              || KEY_POINTS.match(text)
              || (at + 1 < passages.size() && isFrontLine(passages, at + 1, stated));
      case PARAGRAPH, UNKNOWN -> isLine(text, stated) || !isRunning(passage);
      case LIST -> passage.linkShare() > LINKED || isKeyPoints(passages, at);
      case BOILERPLATE -> true;
      default -> false;
    };
  }

  /// A long heading directly above the story tells what it is about; a short one is a crosshead.
  private static boolean isStandfirst(Passage passage) {
    return passage.size() > STANDFIRST && passage.at().normalName().equals("h2");
  }

  /// Whether below a heading stands no story, but a byline, a date or the buttons of a tool.
  private static boolean isFrontLine(List<Passage> passages, int at, Stated stated) {
    Passage passage = passages.get(at);
    return switch (passage.kind()) {
      case PARAGRAPH -> isLine(passage.text(), stated) || passage.linkShare() > LINKED;
      case LIST -> passage.linkShare() > LINKED;
      case BOILERPLATE -> true;
      default -> false;
    };
  }

  /// Whether a list tells the story's main points in a box before the story itself does.
  private static boolean isKeyPoints(List<Passage> passages, int at) {
    if (at > 0 && KEY_POINTS.match(passages.get(at - 1).text())) {
      return true;
    }
    Element box = passages.get(at).at();
    for (int up = 0; up < BOXES && box != null; up++, box = box.parent()) {
      String names = ClassNames.of(box);
      if (KEY_POINT_NAMES.stream().anyMatch(names::contains)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLine(String line, Stated stated) {
    if (line.length() > LONGEST_LINE + LONGEST_HALF_DAY) {
      return false;
    }
    String text = HALF_DAY.matcher(line).replaceFirst("");
    if (text.length() > LONGEST_LINE) {
      return false;
    }
    return (DATE.matcher(text).matches() && !MainText.endsSentence(text))
        || (READING_TIME.matcher(text).matches() && !MainText.endsSentence(text))
        || (Byline.startsLikeOne(text) && !MainText.endsSentence(text))
        || stated.isHeadline(text)
        || (text.length() < 100 && stated.namesAuthor(text) && !MainText.endsSentence(text));
  }

  private static boolean isRunning(Passage passage) {
    return passage.size() >= RUNNING
        || (MainText.endsSentence(passage.text()) && passage.linkShare() < 0.9);
  }
}
