package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// One walk over a page that notes every place where metadata may stand.
final class PageScan implements NodeVisitor {
  private static final int MOST_SPOTS = 400;
  private static final int LONGEST_LINE = 300;

  /// An `article` without the headline and with fewer characters is a teaser of another story.
  private static final int LONGEST_CARD = 600;

  private static final int LONGEST_PATH = 200;
  private static final Set<String> HEADINGS = Set.of("h1", "h2");
  private static final Set<String> AROUND = Set.of("nav", "footer", "dialog");
  private static final Set<String> AROUND_ROLES =
      Set.of("navigation", "contentinfo", "search", "dialog", "menu");
  private static final Set<String> AUTHOR_PATHS =
      Set.of(
          "author",
          "authors",
          "autor",
          "auteur",
          "autore",
          "autoren",
          "by",
          "byline",
          "journalist",
          "contributor",
          "contributors",
          "profile",
          "profiles",
          "reporter",
          "reporters",
          "correspondents",
          "writers",
          "writer",
          "redaktion",
          "columnist",
          "columnists",
          "journalists",
          "autores",
          "auteurs");

  final MetaElements metas = new MetaElements();
  final List<Spot> headings = new ArrayList<>();
  final List<Spot> lines = new ArrayList<>();
  final List<Spot> times = new ArrayList<>();
  final List<Spot> authors = new ArrayList<>();
  final List<Spot> properties = new ArrayList<>();
  final List<Spot> standfirsts = new ArrayList<>();
  final List<Spot> breadcrumbs = new ArrayList<>();
  final List<Spot> figures = new ArrayList<>();

  private final Hints hints = new Hints();
  private final Set<Element> aroundHeadline = Collections.newSetFromMap(new IdentityHashMap<>());
  private final StringBuilder line = new StringBuilder();
  private final EnumSet<Hint> lineHints = EnumSet.noneOf(Hint.class);
  private String lastLine = "";
  private int lineAt;
  private int at;
  private int elsewhereFrom = Integer.MAX_VALUE;
  private int silentFrom = Integer.MAX_VALUE;

  private PageScan() {}

  static PageScan of(Document page) {
    PageScan scan = new PageScan();
    page.stream()
        .filter(element -> element.normalName().equals("h1"))
        .limit(3)
        .forEach(scan::around);
    page.traverse(scan);
    scan.endLine(page);
    return scan;
  }

  private void around(Element heading) {
    for (Element parent = heading; parent != null && aroundHeadline.add(parent); ) {
      parent = parent.parent();
    }
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (depth < silentFrom) {
        words(text);
      }
    } else if (node instanceof Element element && depth < silentFrom) {
      enter(element, depth);
    }
  }

  private void words(TextNode node) {
    String text = node.getWholeText();
    if (text.isBlank()) {
      gap(' ');
      return;
    }
    if (line.length() <= LONGEST_LINE) {
      line.append(text, 0, Math.min(text.length(), LONGEST_LINE + 1));
    }
    at += text.length();
  }

  private void gap(char c) {
    if (!line.isEmpty() && line.charAt(line.length() - 1) != c) {
      line.append(c);
    }
  }

  private void enter(Element element, int depth) {
    String name = element.normalName();
    if (name.equals("meta")) {
      metas.add(element);
    }
    if (SmallText.isSilent(element) && !name.equals("head") && !isPageForm(element)) {
      silentFrom = depth;
      return;
    }
    Set<Hint> named = hints.of(element);
    if (depth < elsewhereFrom && isElsewhere(element, name, named)) {
      elsewhereFrom = depth;
    }
    if (element.isBlock() || name.equals("br")) {
      endLine(element);
    } else {
      gap(SmallText.GAP);
    }
    lineHints.addAll(named);
    note(element, name, named);
  }

  /// Some servers wrap the whole page in one form.
  private boolean isPageForm(Element element) {
    return element.normalName().equals("form")
        && (aroundHeadline.contains(element) || aroundHeadline.isEmpty());
  }

  private boolean isElsewhere(Element element, String name, Set<Hint> named) {
    if (aroundHeadline.contains(element)
        || name.equals("body")
        || name.equals("html")
        || name.equals("main")) {
      return false;
    }
    if (AROUND.contains(name) || named.contains(Hint.ELSEWHERE)) {
      return true;
    }
    return name.equals("article")
        ? SmallText.of(element, LONGEST_CARD).isPresent()
        : element.attributesSize() > 0 && isSaidToBeElsewhere(element, name);
  }

  private static boolean isSaidToBeElsewhere(Element element, String name) {
    String type = element.attr("itemtype");
    return type.endsWith("Comment")
        || type.endsWith("SiteNavigationElement")
        || type.endsWith("WPFooter")
        || type.endsWith("WPSideBar")
        || (name.equals("aside") && element.closest("article") == null)
        || AROUND_ROLES.contains(element.attr("role"))
        || element.hasAttr("hidden")
        || element.attr("style").contains("display:none")
        || element.attr("style").contains("display: none");
  }

  private void note(Element element, String name, Set<Hint> named) {
    if (element.attributesSize() == 0
        && !HEADINGS.contains(name)
        && !name.equals("time")
        && !name.equals("figure")) {
      return;
    }
    String property = element.attr("itemprop");
    if (HEADINGS.contains(name)
        || (named.contains(Hint.HEADLINE) && !named.contains(Hint.STANDFIRST))
        || property.contains("headline")) {
      add(headings, element, named, 400);
    }
    if (!property.isEmpty()) {
      add(properties, element, named, LONGEST_LINE);
    }
    if (name.equals("time") || (named.contains(Hint.DATE) || named.contains(Hint.UPDATE))) {
      add(times, element, named, 120);
    }
    if (isAuthor(element, name, named, property)) {
      add(authors, element, named, LONGEST_LINE);
    }
    if (named.contains(Hint.STANDFIRST)) {
      add(standfirsts, element, named, 600);
    }
    if (named.contains(Hint.BREADCRUMB)) {
      add(breadcrumbs, element, named, 400);
    }
    if (name.equals("figure") || name.equals("img")) {
      addEmpty(figures, element, named);
    }
  }

  private static boolean isAuthor(Element element, String name, Set<Hint> named, String property) {
    if (element.attr("rel").contains("author")
        || property.contains("author")
        || property.equals("creator")) {
      return true;
    }
    if (named.contains(Hint.AUTHOR) && !named.contains(Hint.NOT_THE_AUTHOR)) {
      return true;
    }
    return name.equals("a") && leadsToAuthor(element.attr("href"));
  }

  /// Whether a link leads to a page about somebody who writes here: `/authors/ada-brook`.
  private static boolean leadsToAuthor(String href) {
    int from = href.startsWith("http") ? href.indexOf('/', 8) : 0;
    int end = Math.min(href.length(), LONGEST_PATH);
    while (from >= 0 && from < end) {
      int next = href.indexOf('/', from + 1);
      if (next < 0 || next + 1 >= end) {
        return false;
      }
      if (AUTHOR_PATHS.contains(href.substring(href.charAt(from) == '/' ? from + 1 : from, next))) {
        return true;
      }
      from = next;
    }
    return false;
  }

  private void add(List<Spot> spots, Element element, Set<Hint> named, int longest) {
    if (spots.size() < MOST_SPOTS) {
      SmallText.of(element, longest)
          .ifPresent(
              text -> spots.add(new Spot(element, text, at, isElsewhere(), named, before())));
    }
  }

  private void addEmpty(List<Spot> spots, Element element, Set<Hint> named) {
    if (spots.size() < MOST_SPOTS) {
      spots.add(new Spot(element, "", at, isElsewhere(), named, before()));
    }
  }

  private boolean isElsewhere() {
    return elsewhereFrom != Integer.MAX_VALUE;
  }

  private String before() {
    String open = SmallText.clean(line).replace(SmallText.GAP, ' ');
    return open.isEmpty() && lastLine.length() <= 40 ? lastLine : open;
  }

  private void endLine(Element element) {
    String text = SmallText.clean(line);
    if (!text.isEmpty()) {
      if (text.length() <= LONGEST_LINE && lines.size() < 4 * MOST_SPOTS) {
        lines.add(
            new Spot(
                element,
                text,
                lineAt,
                isElsewhere(),
                EnumSet.copyOf(lineHints),
                lastLine.length() <= 40 ? lastLine : ""));
      }
      lastLine = text.replace(SmallText.GAP, ' ');
      lineHints.clear();
    }
    line.setLength(0);
    lineAt = at;
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (depth == silentFrom) {
        silentFrom = Integer.MAX_VALUE;
        return;
      }
      if (depth >= silentFrom) {
        return;
      }
      if (element.isBlock()) {
        endLine(element);
        lineHints.clear();
      } else {
        gap(SmallText.GAP);
      }
      if (depth == elsewhereFrom) {
        elsewhereFrom = Integer.MAX_VALUE;
      }
    }
  }
}
