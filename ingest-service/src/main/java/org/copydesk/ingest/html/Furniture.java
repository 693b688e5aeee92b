package org.copydesk.ingest.html;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.copydesk.ingest.html.PageText.Span;
import org.copydesk.news.BlockKind;
import org.jsoup.nodes.Element;

/// Tells which passages of a page stand in what surrounds a story: navigation, asides, share bars,
/// comments. An element that holds much of the page's text, or the article itself, is none,
/// whatever it is called: pages wrap their story in forms, hide it until a script runs, or forget
/// to close an aside.
final class Furniture {
  private static final double MOST_OF_THE_PAGE = 0.4;
  private static final int RUNNING = 150;
  private static final double FEW_LINKS = 0.2;
  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "noscript",
          "form",
          "menu",
          "amp-ad",
          "amp-embed",
          "amp-sidebar",
          "amp-consent",
          "amp-sticky-ad",
          "amp-auto-ads");
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "tablist",
          "toolbar",
          "alert");
  private static final Pattern DISPLAY_NONE =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Pattern STREAMED = Pattern.compile("S:\\d+");

  private final PageText text;
  private final Set<Element> aroundArticles;
  private final int[] sizes;
  private final int[] running;
  private final boolean[] byMarkup;
  private final boolean[] byName;

  private Furniture(PageText text) {
    this.text = text;
    this.aroundArticles = aroundArticles(text);
    this.sizes = new int[text.size() + 1];
    this.running = new int[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      sizes[i + 1] = sizes[i] + text.get(i).text().length();
      running[i + 1] = running[i] + (isRunning(text.get(i)) ? 1 : 0);
    }
    this.byMarkup = new boolean[text.size()];
    this.byName = new boolean[text.size()];
  }

  static Furniture of(PageText text) {
    Furniture furniture = new Furniture(text);
    for (Map.Entry<Element, Span> entry : text.spans().entrySet()) {
      furniture.mark(entry.getKey(), entry.getValue());
    }
    return furniture;
  }

  /// Whether a passage is furniture by the markup alone: elements, roles, what is hidden.
  boolean byMarkup(int passage) {
    return byMarkup[passage];
  }

  /// Whether a passage is furniture by the markup or by the names that elements around it have.
  boolean at(int passage) {
    return byMarkup[passage] || byName[passage];
  }

  private void mark(Element element, Span span) {
    boolean markup = isByMarkup(element);
    boolean named =
        !markup && FurnitureNames.match(element, running[span.to()] > running[span.from()]);
    if ((markup || named) && !isMost(span) && !aroundArticles.contains(element)) {
      boolean[] marks = markup ? byMarkup : byName;
      Arrays.fill(marks, span.from(), span.to(), true);
    }
  }

  private static boolean isRunning(Passage passage) {
    return passage.kind() == BlockKind.PARAGRAPH
        && passage.size() >= RUNNING
        && passage.linkShare() < FEW_LINKS
        && MainText.endsSentence(passage.text());
  }

  private boolean isMost(Span span) {
    double all = Math.max(1, sizes[text.size()]);
    return (sizes[span.to()] - sizes[span.from()]) / all >= MOST_OF_THE_PAGE;
  }

  private static boolean isByMarkup(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role"))
        || isHidden(element);
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return !STREAMED.matcher(element.id()).matches();
    }
    return element.attr("aria-hidden").equals("true")
        || (element.hasAttr("style") && DISPLAY_NONE.matcher(element.attr("style")).find());
  }

  /// The elements with an article below them.
  private static Set<Element> aroundArticles(PageText text) {
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element : text.spans().keySet()) {
      if (isArticle(element)) {
        for (Element outer = element.parent();
            outer != null && around.add(outer);
            outer = outer.parent()) {}
      }
    }
    return around;
  }

  private static boolean isArticle(Element element) {
    return element.normalName().equals("article")
        || element.normalName().equals("main")
        || element.attr("itemprop").equals("articleBody");
  }
}
