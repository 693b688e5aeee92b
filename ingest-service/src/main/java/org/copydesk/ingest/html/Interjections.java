package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// What interrupts a story: links to other stories, boxes that ask to subscribe, passages that the
/// page shows twice. They stay where they stand, as boilerplate.
final class Interjections {
  private static final Signs STOP_SIGNS = Signs.of("stop-signs.txt");
  private static final Signs CREDITS = Signs.of("credit-lines.txt");
  private static final int LONGEST_LABEL = 30;
  private static final int LONGEST_POINTER = 200;
  private static final int SHORTEST_TITLE = 12;
  private static final int ROUND_A_LINK = 3;
  private static final int SECOND_LEVEL = 4;
  private static final int TWICE = 40;
  private static final int SHORTEST_APPEAL = 120;

  private Interjections() {}

  static List<Passage> label(List<Passage> passages) {
    List<Passage> labelled = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    PullQuotes pullQuotes = PullQuotes.of(passages);
    boolean teasers = false;
    boolean announced = false;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean twice =
          (passage.text().length() >= TWICE && !seen.add(passage.text()))
              || pullQuotes.match(passage);
      boolean sign = BackMatter.isSign(passage);
      boolean interjected =
          twice
              || sign
              || isMarks(passage)
              || isLink(passage, announced)
              || isAboveAppeal(passages, i)
              || (teasers && isTeaser(passages, i));
      announced = passage.text().endsWith(":") || passage.text().endsWith("：");
      teasers = (sign && passage.linkShare() == 0) || (teasers && interjected);
      if (interjected && passage.isStory()) {
        labelled.add(passage.as(BlockKind.BOILERPLATE));
      } else {
        labelled.add(isCredit(passage) ? passage.as(BlockKind.CREDIT) : passage);
      }
    }
    return labelled;
  }

  /// Whether a heading is that of a box which asks the reader for something.
  private static boolean isAboveAppeal(List<Passage> passages, int at) {
    if (passages.get(at).kind() != BlockKind.HEADING || at + 1 >= passages.size()) {
      return false;
    }
    Passage below = passages.get(at + 1);
    return below.kind() == BlockKind.BOILERPLATE
        && below.size() >= SHORTEST_APPEAL
        && below.linkShare() < 0.6
        && MainText.endsSentence(below.text())
        && LineWords.label(below.as(BlockKind.PARAGRAPH)).kind() == BlockKind.BOILERPLATE;
  }

  private static boolean isCredit(Passage passage) {
    return passage.kind() == BlockKind.PARAGRAPH && CREDITS.match(passage.text());
  }

  private static boolean isLink(Passage passage, boolean announced) {
    return switch (passage.kind()) {
      case PARAGRAPH ->
          (passage.linkShare() > 0.9 && !leadsElsewhere(passage))
              || (isPointer(passage) && !leadsElsewhere(passage))
              || (passage.linkShare() > 0.4 && STOP_SIGNS.match(passage.text()));
      case HEADING -> false;
      case LIST -> passage.linkShare() > 0.85 && (!announced || leadsWithin(passage));
      default -> false;
    };
  }

  /// Whether a passage is a label in capitals and a link: "MORE: Ferry strike ends".
  private static boolean isPointer(Passage passage) {
    String text = passage.text();
    int colon = text.indexOf(':') < 0 ? text.indexOf('：') : text.indexOf(':');
    return colon > 0
        && colon <= LONGEST_LABEL
        && text.length() <= LONGEST_POINTER
        && isCapitals(text.substring(0, colon))
        && passage.linked() >= SHORTEST_TITLE
        && passage.linked() >= text.length() - colon - ROUND_A_LINK;
  }

  private static boolean isCapitals(String label) {
    return label.chars().noneMatch(Character::isLowerCase)
        && label.chars().anyMatch(Character::isLetter);
  }

  /// Whether a passage says nothing: rules of dashes, the buttons of a widget, a letter set large.
  private static boolean isMarks(Passage passage) {
    String text = passage.text();
    return switch (passage.kind()) {
      case PARAGRAPH -> saysNothing(text);
      case HEADING ->
          saysNothing(text)
              || (text.length() == 1 && Character.isLetter(text.charAt(0)) && passage.size() == 1);
      case LIST -> text.lines().anyMatch(Interjections::saysNothing);
      default -> false;
    };
  }

  private static boolean saysNothing(String text) {
    return text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /// Whether a list is the page's table of contents: all its links lead to places in the page.
  private static boolean leadsWithin(Passage passage) {
    List<Element> links = passage.at().select("a[href]");
    return !links.isEmpty() && links.stream().allMatch(link -> link.attr("href").startsWith("#"));
  }

  /// Whether a passage links to another site: related stories are the site's own.
  static boolean leadsElsewhere(Passage passage) {
    Element link = passage.at().selectFirst("a[href]");
    if (link == null) {
      return false;
    }
    String target = host(link.absUrl("href"));
    return !target.isEmpty() && !target.equals(host(link.baseUri()));
  }

  /// The host of an address without its subdomain: "news.example.org" is of example.org.
  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    if (start < 2) {
      return "";
    }
    int end = url.indexOf('/', start) < 0 ? url.length() : url.indexOf('/', start);
    String host = url.substring(start, end);
    int name = host.lastIndexOf('.', Math.max(0, host.lastIndexOf('.') - 1));
    if (name > 0 && host.lastIndexOf('.') - name <= SECOND_LEVEL) {
      name = host.lastIndexOf('.', name - 1);
    }
    return name < 0 ? host : host.substring(name + 1);
  }

  private static boolean isTeaser(List<Passage> passages, int at) {
    Passage passage = passages.get(at);
    return passage.linkShare() > 0.6
        || (passage.kind() != BlockKind.LIST
            && passage.size() < 100
            && !MainText.endsSentence(passage.text())
            && !(passage.kind() == BlockKind.HEADING && isAboveStory(passages, at)));
  }

  /// Whether running text follows a heading, which then is of the story again.
  private static boolean isAboveStory(List<Passage> passages, int heading) {
    if (heading + 1 >= passages.size()) {
      return false;
    }
    Passage below = passages.get(heading + 1);
    return below.isStory() && below.linkShare() < 0.6 && MainText.endsSentence(below.text());
  }
}
