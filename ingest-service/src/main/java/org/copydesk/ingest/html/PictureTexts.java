package org.copydesk.ingest.html;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Knows captions by the pictures they stand at: a few words share a small box with a picture, and
/// the box is named after it or the words are the picture's alternative text too.
final class PictureTexts {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 500;
  private static final int MOST_IN_BOX = 3;
  private static final int BOXES = 3;
  private static final int MOST_BETWEEN = 5;
  private static final int LONGEST_CREDIT = 120;
  private static final String CREDIT_MARKS = "([/|–—©:：=";
  private static final Set<String> BOX_NAMES =
      Set.of(" photo ", " image ", " img ", " picture ", " foto ", " photograph ", " bild ");

  private static final Evaluator PICTURE = QueryParser.parse("img, amp-img");
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?i)(?:[(\\[](?:photos?|foto|bild|image|imagen|picture|courtesy|credit|crédit|archiv)[^()\\[\\]]{2,60}[)\\]]"
              + "|[/|–—(] ?(?:AFP|AP|Reuters|dpa|EPA|EFE|ANSA|Getty(?: Images)?|PTI|ANI|TASS|ТАСС)\\)?"
              + "|(?:^|[.\\s(])(?:photos?|foto|fot\\.|bild|bildquelle|image|imagen|crédits?|crédit photo|photo credits?|picture|фото|fotoğraf|写真|사진|图|圖|صورة|צילום)\\s?(?:by |credit |[:：=/])[^.]{2,60}|©[^.]{2,60})\\.?$");

  private final List<Passage> passages;
  private final Map<Element, Span> spans;

  private PictureTexts(List<Passage> passages, Map<Element, Span> spans) {
    this.passages = passages;
    this.spans = spans;
  }

  static List<Passage> label(List<Passage> passages, Map<Element, Span> spans) {
    PictureTexts texts = new PictureTexts(passages, spans);
    return passages.stream()
        .map(passage -> texts.isCaption(passage) ? worded(passage) : passage)
        .toList();
  }

  /// A credit, or the button that enlarges a picture, is known by its words.
  private static Passage worded(Passage passage) {
    Passage read = LineWords.label(passage);
    boolean plain = read.kind() == BlockKind.PARAGRAPH || read.kind() == BlockKind.HEADING;
    return plain ? passage.as(BlockKind.CAPTION) : read;
  }

  private boolean isCaption(Passage passage) {
    if (passage.kind() != BlockKind.PARAGRAPH
        || passage.text().length() < SHORTEST
        || passage.text().length() > LONGEST) {
      return false;
    }
    Element box = passage.at();
    for (int up = 0; up < BOXES && box != null && isSmall(spans.get(box)); up++) {
      Element picture = box.selectFirst(PICTURE);
      if (picture != null && (isNamed(box) || isSame(picture.attr("alt"), passage.text()))) {
        return true;
      }
      box = box.parent();
    }
    return isBelowPicture(passage.at()) && isCredited(passage.text());
  }

  /// Whether a text ends in a credit, which needs one of few marks or words.
  private static boolean isCredited(String text) {
    int from = Math.max(0, text.length() - LONGEST_CREDIT);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (CREDIT_MARKS.indexOf(c) >= 0
          || ((c == 'b' || c == 'B') && text.regionMatches(true, i, "by ", 0, 3))
          || ((c == 'c' || c == 'C') && text.regionMatches(true, i, "credit ", 0, 7))) {
        return CREDITED.matcher(text).region(from, text.length()).useAnchoringBounds(false).find();
      }
    }
    return false;
  }

  /// Whether the last thing above a box of words is a picture.
  private boolean isBelowPicture(Element words) {
    Element box = words;
    for (int up = 0; up < BOXES && box != null; up++) {
      Optional<Element> above = above(box);
      if (above.isPresent()) {
        return spans.get(above.get()) == null && above.get().selectFirst(PICTURE) != null;
      }
      box = box.parent();
    }
    return false;
  }

  /// The element before an element; jsoup's own way to it takes as long as there are siblings.
  private static Optional<Element> above(Element element) {
    Node node = element.previousSibling();
    for (int i = 0; i < MOST_BETWEEN && node != null; i++, node = node.previousSibling()) {
      if (node instanceof Element above) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  /// Whether a box holds few passages and no heading: pictures with headings are teasers.
  private boolean isSmall(@Nullable Span box) {
    if (box == null || box.count() > MOST_IN_BOX) {
      return false;
    }
    for (int i = box.from(); i < box.to(); i++) {
      if (passages.get(i).kind() == BlockKind.HEADING) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String alternative, String text) {
    return alternative.indexOf(' ') > 0
        && alternative.length() <= LONGEST
        && Stated.key(alternative).equals(Stated.key(text));
  }

  private static boolean isNamed(Element box) {
    if (!box.hasAttr("class")) {
      return false;
    }
    String names = ClassNames.of(box);
    return BOX_NAMES.stream().anyMatch(names::contains);
  }
}
