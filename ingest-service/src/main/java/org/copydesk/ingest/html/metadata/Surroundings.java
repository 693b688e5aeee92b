package org.copydesk.ingest.html.metadata;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells what stands around a story, navigation, comments and teasers of other stories, from what
/// may speak of it. Whatever holds a headline is never around the story, whatever its name.
///
/// @param ofHeadlines the first headings of the page and all elements that hold them
record Surroundings(Set<Element> ofHeadlines) {
  private static final int MOST_HEADINGS = 3;

  /// An `article` without the headline and with fewer characters is a teaser of another story.
  private static final int LONGEST_TEASER = 600;

  private static final Set<String> AROUND = Set.of("nav", "footer", "dialog");
  private static final Set<String> NEVER_AROUND = Set.of("html", "body", "main");
  private static final Set<String> ROLES =
      Set.of("navigation", "contentinfo", "search", "dialog", "menu");

  static Surroundings of(Document page) {
    Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    page.stream()
        .filter(element -> element.normalName().equals("h1"))
        .limit(MOST_HEADINGS)
        .forEach(heading -> {
          Element holder = heading;
          while (holder != null && holders.add(holder)) {
            holder = holder.parent();
          }
        });
    return new Surroundings(holders);
  }

  /// Whether a form is the whole page, as some servers wrap it.
  boolean isPageForm(Element element) {
    return element.normalName().equals("form")
        && (ofHeadlines.contains(element) || ofHeadlines.isEmpty());
  }

  /// Whether what stands around the story begins with an element.
  boolean begin(Element element, Set<Hint> named) {
    String name = element.normalName();
    if (ofHeadlines.contains(element) || NEVER_AROUND.contains(name)) {
      return false;
    }
    if (AROUND.contains(name) || named.contains(Hint.ELSEWHERE)) {
      return true;
    }
    return name.equals("article")
        ? SmallText.of(element, LONGEST_TEASER).isPresent()
        : element.attributesSize() > 0 && isSaidSo(element, name);
  }

  private static boolean isSaidSo(Element element, String name) {
    String type = element.attr("itemtype");
    String style = element.attr("style");
    return type.endsWith("Comment")
        || type.endsWith("SiteNavigationElement")
        || type.endsWith("WPFooter")
        || type.endsWith("WPSideBar")
        || (name.equals("aside") && element.closest("article") == null)
        || ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || style.contains("display:none")
        || style.contains("display: none");
  }
}
