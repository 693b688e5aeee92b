package org.copydesk.ingest.html;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private static final double LINKED_MOST = 0.5;
  private static final double LINKED_LEAST = 0.2;
  private static final double LINKED_ALL = 0.9;
  private static final double TEASER = 0.2;
  private static final int SHORTEST_TITLE = 15;
  private static final int MAKE = 2;
  private static final int BOX = 6;
  private static final int BOX_DEPTH = 6;
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
    return new Span(
        beginning(text, widest, best, furniture, stated), ending(text, widest, best, furniture));
  }

  /// Where the story begins that an element holds nearly all of: some pages put its first
  /// paragraphs into an element of their own. A byline, a share bar or the like ends the search.
  private static int beginning(
      PageText text, Span widest, Span main, IntPredicate furniture, Stated stated) {
    int beginning = main.from();
    for (int i = main.from() - 1; i >= widest.from() && !furniture.test(i); i--) {
      Passage passage = text.get(i);
      if (isRunning(passage)
          && passage.linkShare() < LINKED_LEAST
          && !stated.isStandfirst(passage.text())
          && !isTeaser(text, i)) {
        beginning = i;
      } else if (!passage.isAside() && !isCrosshead(passage, stated)) {
        break;
      }
    }
    return beginning;
  }

  /// Where the story ends whose paragraphs the page divides among elements of one make.
  private static int ending(PageText text, Span widest, Span main, IntPredicate furniture) {
    Set<String> makes = new HashSet<>();
    for (int i = main.from(); i < main.to(); i++) {
      if (isRunning(text.get(i))) {
        makes.add(make(text.get(i).at()));
      }
    }
    int ending = main.to();
    for (int i = main.to(); i < widest.to(); i++) {
      Passage passage = text.get(i);
      if (BackMatter.isSign(passage) || passage.linkShare() > LINKED_MOST) {
        break;
      }
      if (!furniture.test(i)
          && isRunning(passage)
          && passage.linkShare() < LINKED_LEAST
          && makes.contains(make(passage.at()))) {
        ending = i + 1;
      }
    }
    return ending;
  }

  /// The name of an element, with the names and classes of those around it.
  private static String make(Element at) {
    StringBuilder make = new StringBuilder(at.normalName()).append('<');
    Element element = at.parent();
    for (int up = 0; up < MAKE && element != null; up++, element = element.parent()) {
      make.append(element.normalName()).append(' ').append(element.className()).append('<');
    }
    return make.toString();
  }

  private static boolean isCrosshead(Passage passage, Stated stated) {
    return passage.kind() == BlockKind.HEADING
        && !passage.at().normalName().equals("h1")
        && !stated.isHeadline(passage.text());
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
    return isTeaser(text, at) ? weight * TEASER : weight;
  }

  /// Whether a passage is all that a small box says beside a linked headline: it speaks for another
  /// page.
  private static boolean isTeaser(PageText text, int at) {
    Element box = text.get(at).at();
    for (int up = 0; up < BOX_DEPTH && box != null; up++) {
      Span span = text.spans().get(box);
      if (span != null && span.count() > 1) {
        if (span.count() > BOX) {
          return false;
        }
        boolean titled = false;
        for (int i = span.from(); i < span.to(); i++) {
          Passage beside = text.get(i);
          if (i != at && isRunning(beside)) {
            return false;
          }
          titled |= beside.linkShare() > LINKED_ALL && beside.size() >= SHORTEST_TITLE;
        }
        if (titled) {
          return true;
        }
      }
      box = box.parent();
    }
    return false;
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
