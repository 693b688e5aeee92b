package org.copydesk.ingest.html;

import java.util.Map;
import java.util.function.IntPredicate;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// Finds the span of a page's passages that holds the story. Running text speaks for an element,
/// what is linked or chopped speaks against it; the element with the best balance wins.
final class MainText {
  private static final int RUNNING = 80;
  private static final int SENTENCE = 30;
  private static final double NOT_TOLD = 0.2;
  static final double LINKED_MOST = 0.5;
  private static final double TEASER = 0.2;
  private static final double CAPTION = 0.05;
  private static final double FRAGMENT = -15;
  private static final double LINKED = -0.8;
  private static final int LONGEST_LINK = 100;
  private static final double NEARLY_ALL = 0.8;

  private MainText() {}

  /// @param furniture whether a passage is none of the story
  /// @param told the story as the page's metadata tells it
  /// @param stated what a passage may repeat that is no part of the story
  static Span of(PageText text, IntPredicate furniture, ToldBody told, Stated stated) {
    double[] sums = new double[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      sums[i + 1] = sums[i] + (furniture.test(i) ? 0 : weight(text, i, told));
    }
    Span best = text.all();
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Element, Span> entry : text.spans().entrySet()) {
      Span span = entry.getValue();
      double sum = (sums[span.to()] - sums[span.from()]) * named(entry.getKey());
      if (sum > most || (sum == most && span.count() <= best.count())) {
        most = sum;
        best = span;
      }
    }
    Span widest = best;
    for (Map.Entry<Element, Span> entry : text.spans().entrySet()) {
      Span span = entry.getValue();
      if (best.holds(span)
          && span.count() < best.count()
          && sums[span.to()] - sums[span.from()]
              >= NEARLY_ALL * (sums[best.to()] - sums[best.from()])) {
        best = span;
      }
    }
    return new StoryExtent(text, furniture, stated).of(best, widest);
  }

  private static double named(Element element) {
    if (element.normalName().equals("article") || element.attr("itemprop").equals("articleBody")) {
      return 1.1;
    }
    return 1;
  }

  private static double weight(PageText text, int at, ToldBody told) {
    Passage passage = text.get(at);
    double weight = weight(passage);
    if (weight <= 0) {
      return weight;
    }
    if (!told.isAbsent()) {
      return told.holds(passage) ? weight : weight * NOT_TOLD;
    }
    return TeaserBox.isAt(text, at) ? weight * TEASER : weight;
  }

  private static double weight(Passage passage) {
    int size = passage.size();
    if (passage.linkShare() > LINKED_MOST) {
      return Math.min(0, LINKED * Math.min(size, LONGEST_LINK));
    }
    if (!passage.isStory()) {
      return passage.kind() == BlockKind.CAPTION ? CAPTION * size : 0;
    }
    if (passage.kind() == BlockKind.HEADING) {
      return 0;
    }
    return isRunning(passage) ? size - 2 * passage.linked() : FRAGMENT;
  }

  /// Whether a passage is running text: long, or a sentence.
  static boolean isRunning(Passage passage) {
    int size = passage.size();
    return passage.isStory()
        && passage.kind() != BlockKind.HEADING
        && passage.linkShare() <= LINKED_MOST
        && (size >= RUNNING || (size >= SENTENCE && endsSentence(passage.text())));
  }

  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && "\"'”’)]»」".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…:。！？؟।".indexOf(text.charAt(end - 1)) >= 0;
  }
}
