package org.copydesk.ingest.html.metadata;

import java.util.Set;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.copydesk.ingest.normalize.WordList;
import org.jsoup.nodes.Element;

/// What marks an element as one that names an author: `rel`, `itemprop`, its class, or a link to a
/// page about somebody who writes.
final class AuthorMarks {
  private static final Set<String> PATHS = WordList.of(AuthorMarks.class, "author-paths.txt");
  private static final int LONGEST_PATH = 200;

  private AuthorMarks() {}

  static boolean isMarked(Element element, Set<Hint> named) {
    return isNamed(element, named)
        || (element.normalName().equals("a") && leadsToAuthor(element.attr("href")));
  }

  /// Whether an element is marked by more than where it leads: columns and sections have pages
  /// beside those of their authors.
  static boolean isNamed(Element element, Set<Hint> named) {
    String property = element.attr("itemprop");
    return element.attr("rel").contains("author")
        || property.contains("author")
        || property.equals("creator")
        || (named.contains(Hint.AUTHOR) && !named.contains(Hint.NOT_THE_AUTHOR));
  }

  /// Whether an address has a part such as `authors` with another behind it.
  private static boolean leadsToAuthor(String href) {
    int from = href.startsWith("http") ? href.indexOf('/', "https://".length()) : 0;
    int end = Math.min(href.length(), LONGEST_PATH);
    while (from >= 0 && from < end) {
      int next = href.indexOf('/', from + 1);
      if (next < 0 || next + 1 >= end) {
        return false;
      }
      if (PATHS.contains(href.substring(href.charAt(from) == '/' ? from + 1 : from, next))) {
        return true;
      }
      from = next;
    }
    return false;
  }
}
