package org.copydesk.ingest.html;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// How far a story reaches beyond the element that holds nearly all of it.
///
/// @param furniture whether a passage is none of the story
/// @param stated what a passage may repeat that is no part of the story
record StoryExtent(PageText text, IntPredicate furniture, Stated stated) {
  private static final double LINKED_LEAST = 0.2;
  private static final int MAKE = 2;

  /// The whole story.
  ///
  /// @param main what the element holds that has nearly all of it
  /// @param widest what it may reach to
  Span of(Span main, Span widest) {
    return new Span(beginning(main, widest), ending(main, widest));
  }

  /// Where the story begins that an element holds nearly all of: some pages put its first
  /// paragraphs into an element of their own. A byline, a share bar or the like ends the search.
  private int beginning(Span main, Span widest) {
    int beginning = main.from();
    for (int i = main.from() - 1; i >= widest.from() && !furniture.test(i); i--) {
      Passage passage = text.get(i);
      if (MainText.isRunning(passage)
          && passage.linkShare() < LINKED_LEAST
          && !stated.isStandfirst(passage.text())
          && !TeaserBox.isAt(text, i)) {
        beginning = i;
      } else if (!passage.isAside() && !isCrosshead(passage)) {
        break;
      }
    }
    return beginning;
  }

  /// Where the story ends whose paragraphs the page divides among elements of one make.
  private int ending(Span main, Span widest) {
    Set<String> makes = new HashSet<>();
    for (int i = main.from(); i < main.to(); i++) {
      if (MainText.isRunning(text.get(i))) {
        makes.add(make(text.get(i).at()));
      }
    }
    int ending = main.to();
    for (int i = main.to(); i < widest.to(); i++) {
      Passage passage = text.get(i);
      if (BackMatter.isSign(passage) || passage.linkShare() > MainText.LINKED_MOST) {
        break;
      }
      if (!furniture.test(i)
          && MainText.isRunning(passage)
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

  private boolean isCrosshead(Passage passage) {
    return passage.kind() == BlockKind.HEADING
        && !passage.at().normalName().equals("h1")
        && !stated.isHeadline(passage.text());
  }
}
