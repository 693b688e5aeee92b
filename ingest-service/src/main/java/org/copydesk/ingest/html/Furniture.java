package org.copydesk.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int UNFOLDED = 3;
  private static final int RUNNING = 150;
  private static final double FEW_LINKS = 0.2;
  private static final Set<String> OF_READERS = Set.of("comments", "disqus");
  private static final String MARKUP = "markup";
  private static final String HIDDEN = "hidden markup";
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
  private final int[] unlisted;
  private final int[] paragraphs;
  private final int[] running;
  private final boolean[] byMarkup;
  private final boolean[] byName;

  private Furniture(PageText text) {
    this.text = text;
    this.aroundArticles = aroundArticles(text);
    this.sizes = new int[text.size() + 1];
    this.unlisted = new int[text.size() + 1];
    this.paragraphs = new int[text.size() + 1];
    this.running = new int[text.size() + 1];
    for (int i = 0; i < text.size(); i++) {
      Passage passage = text.get(i);
      int size = passage.text().length();
      sizes[i + 1] = sizes[i] + size;
      unlisted[i + 1] = unlisted[i] + (passage.kind() == BlockKind.LIST ? 0 : size);
      paragraphs[i + 1] = paragraphs[i] + (isParagraph(passage) ? 1 : 0);
      running[i + 1] = running[i] + (MainText.isRunning(passage) ? passage.size() : 0);
    }
    this.byMarkup = new boolean[text.size()];
    this.byName = new boolean[text.size()];
  }

  static Furniture of(PageText text) {
    Furniture furniture = new Furniture(text);
    Map<String, List<Span>> bySign = new LinkedHashMap<>();
    for (Map.Entry<Element, Span> entry : text.spans().entrySet()) {
      furniture
          .sign(entry.getKey(), entry.getValue())
          .filter(sign -> OF_READERS.contains(sign) || !furniture.isMost(entry.getValue()))
          .filter(_ -> !furniture.aroundArticles.contains(entry.getKey()))
          .ifPresent(
              sign -> bySign.computeIfAbsent(sign, _ -> new ArrayList<>()).add(entry.getValue()));
    }
    bySign.forEach(furniture::mark);
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

  /// What tells that an element is furniture.
  private Optional<String> sign(Element element, Span span) {
    if (TAGS.contains(element.normalName()) || ROLES.contains(element.attr("role"))) {
      return Optional.of(MARKUP);
    }
    return isHidden(element)
        ? Optional.of(HIDDEN)
        : FurnitureNames.of(element, paragraphs[span.to()] > paragraphs[span.from()]);
  }

  /// Marks all that one sign stands at, unless the page gives the sign to its story as well.
  private void mark(String sign, List<Span> spans) {
    List<Span> outer = new ArrayList<>();
    for (Span span : spans) {
      if (outer.isEmpty() || !outer.getLast().holds(span)) {
        outer.add(span);
      }
    }
    if (!isOfTheStory(sign, outer)) {
      boolean[] marks = sign.equals(MARKUP) || sign.equals(HIDDEN) ? byMarkup : byName;
      outer.forEach(span -> Arrays.fill(marks, span.from(), span.to(), true));
    }
  }

  private boolean isOfTheStory(String sign, List<Span> spans) {
    long told = spans.stream().filter(span -> running(span) > 0).count();
    boolean doubtful = sign.equals(HIDDEN) ? told >= UNFOLDED : FurnitureNames.isAmbiguous(sign);
    return doubtful
        && spans.stream().mapToInt(this::running).sum()
            >= MOST_OF_THE_PAGE * Math.max(1, running[text.size()]);
  }

  private static boolean isParagraph(Passage passage) {
    return passage.kind() == BlockKind.PARAGRAPH
        && passage.size() >= RUNNING
        && passage.linkShare() < FEW_LINKS
        && MainText.endsSentence(passage.text());
  }

  private int running(Span span) {
    return running[span.to()] - running[span.from()];
  }

  /// Whether much of the page's text is in a span, lists or no lists.
  private boolean isMost(Span span) {
    return share(sizes, span) >= MOST_OF_THE_PAGE && share(unlisted, span) >= MOST_OF_THE_PAGE;
  }

  private double share(int[] sums, Span span) {
    return (sums[span.to()] - sums[span.from()]) / (double) Math.max(1, sums[text.size()]);
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
