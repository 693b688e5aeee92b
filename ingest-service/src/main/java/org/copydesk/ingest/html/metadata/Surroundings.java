package org.copydesk.ingest.html.metadata;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells what stands around a story, navigation, comments and teasers of other stories, from what
/// may speak of it. Whatever holds a headline, or much of the page's text, is never around the
/// story, whatever its name.
final class Surroundings {
  private static final int MOST_HEADINGS = 3;

  /// The share of the page's text from which on an element named for what stands around stories, as
  /// `has-sidebar`, is more than that.
  private static final double MUCH = 0.4;

  /// Elements that hold much may hold each other; so many of them are measured.
  private static final int MOST_MEASURED = 20;

  /// What is shorter than any comments leads to them: "3 May 2024 | 12 comments".
  private static final int LONGEST_COMMENT_COUNT = 60;

  private static final int LONGEST_DETAILS = 120;

  /// An `article` without the headline and with fewer characters is a teaser of another story.
  private static final int LONGEST_TEASER = 600;

  private static final Set<String> AROUND = Set.of("nav", "footer", "dialog");
  private static final Set<String> NEVER_AROUND = Set.of("html", "body", "main");
  private static final Set<String> ROLES =
      Set.of("navigation", "contentinfo", "search", "dialog", "menu");

  private final Document page;
  private final Set<Element> ofHeadlines;
  private int allText = -1;
  private int measuredMuch;

  private Surroundings(Document page, Set<Element> ofHeadlines) {
    this.page = page;
    this.ofHeadlines = ofHeadlines;
  }

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
    return new Surroundings(page, holders);
  }

  /// Whether a form is the whole page, as some servers wrap it.
  boolean isPageForm(Element element) {
    return element.normalName().equals("form")
        && (ofHeadlines.contains(element) || ofHeadlines.isEmpty());
  }

  /// Whether what stands around the story begins with an element.
  boolean begin(Element element, Set<Hint> named) {
    return !ofHeadlines.contains(element)
        && !NEVER_AROUND.contains(element.normalName())
        && isAround(element, element.normalName(), named);
  }

  /// Whether what stands around the story is beside it, as a box with its date, and may speak of
  /// it.
  static boolean isBeside(Element element, Set<Hint> named) {
    boolean around = named.contains(Hint.COMMENTS) || named.contains(Hint.ELSEWHERE);
    String name = element.normalName();
    return (!around && (name.equals("aside") || name.equals("footer")))
        || element.attr("role").equals("complementary");
  }

  private boolean isAround(Element element, String name, Set<Hint> named) {
    if (AROUND.contains(name)) {
      return true;
    }
    if (named.contains(Hint.COMMENTS)) {
      return SmallText.of(element, LONGEST_COMMENT_COUNT).isEmpty();
    }
    if (named.contains(Hint.ELSEWHERE)) {
      return !holdsMuch(element) && !isBelowHeadline(element);
    }
    return name.equals("article")
        ? SmallText.of(element, LONGEST_TEASER).isPresent()
        : element.attributesSize() > 0 && isSaidSo(element, name);
  }

  /// A small element right behind the headline tells of the story, as `newsletter-details`.
  private boolean isBelowHeadline(Element element) {
    Element before = element.previousElementSibling();
    return before != null
        && ofHeadlines.contains(before)
        && SmallText.of(element, LONGEST_DETAILS).isPresent();
  }

  private boolean holdsMuch(Element element) {
    if (allText < 0) {
      allText = SmallText.length(page.body());
    }
    boolean much = measuredMuch < MOST_MEASURED && SmallText.length(element) > MUCH * allText;
    measuredMuch += much ? 1 : 0;
    return much;
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
