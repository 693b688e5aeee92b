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
  private static final int SECOND_LEVEL = 4;
  private static final int TWICE = 40;
  private static final int SHORTEST_QUOTE = 15;
  private static final int LONGEST_STORY = 100_000;

  private Interjections() {}

  static List<Passage> label(List<Passage> passages) {
    List<Passage> labelled = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String quotable = quotable(passages);
    boolean teasers = false;
    boolean announced = false;
    for (Passage passage : passages) {
      boolean twice =
          (passage.text().length() >= TWICE && !seen.add(passage.text()))
              || (passage.kind() == BlockKind.QUOTE && repeats(passage, quotable));
      boolean sign = BackMatter.isSign(passage);
      boolean interjected =
          twice || sign || isLink(passage, announced) || (teasers && isTeaser(passage));
      announced = passage.text().endsWith(":") || passage.text().endsWith("：");
      teasers = (sign && passage.linkShare() == 0) || (teasers && interjected);
      labelled.add(interjected && passage.isStory() ? passage.as(BlockKind.BOILERPLATE) : passage);
    }
    return labelled;
  }

  /// What pull quotes may repeat.
  private static String quotable(List<Passage> passages) {
    if (passages.stream().noneMatch(passage -> passage.kind() == BlockKind.QUOTE)) {
      return "";
    }
    StringBuilder words = new StringBuilder();
    for (Passage passage : passages) {
      if (passage.kind() == BlockKind.PARAGRAPH && words.length() < LONGEST_STORY) {
        words.append(Stated.key(passage.text()));
      }
    }
    return words.toString();
  }

  private static boolean repeats(Passage quote, String quotable) {
    String key = Stated.key(quote.text());
    return key.length() >= SHORTEST_QUOTE && quotable.contains(key);
  }

  private static boolean isLink(Passage passage, boolean announced) {
    return switch (passage.kind()) {
      case PARAGRAPH ->
          (passage.linkShare() > 0.9 && !leadsElsewhere(passage))
              || (STOP_SIGNS.match(passage.text()) && passage.linkShare() > 0.4);
      case HEADING -> false;
      case LIST -> !announced && passage.linkShare() > 0.85;
      default -> false;
    };
  }

  /// Whether a passage links to another site: related stories are the site's own.
  private static boolean leadsElsewhere(Passage passage) {
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

  private static boolean isTeaser(Passage passage) {
    return passage.linkShare() > 0.6
        || (passage.kind() != BlockKind.LIST
            && passage.size() < 100
            && !MainText.endsSentence(passage.text()));
  }
}
