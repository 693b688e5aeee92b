package org.copydesk.ingest.html.metadata;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// One walk over a page that notes every place where metadata may stand.
final class PageScan implements NodeVisitor {
  private static final int MOST_SPOTS = 400;
  private static final int LONGEST_LINE = 300;
  private static final int MOST_OPENINGS = 12;
  private static final int MOST_ATTRIBUTES = 40;
  private static final int LONGEST_OPENING = 160;
  private static final Set<String> HEADINGS = Set.of("h1", "h2");
  final MetaElements metas = new MetaElements();
  final List<String> canonicals = new ArrayList<>();
  final List<Spot> headings = new ArrayList<>();
  final List<Spot> lines = new ArrayList<>();
  final List<Spot> openings = new ArrayList<>();
  final List<Spot> besideLines = new ArrayList<>();
  final List<Spot> besideTimes = new ArrayList<>();
  final List<Spot> dates = new ArrayList<>();
  final List<Spot> times = new ArrayList<>();
  final List<Spot> authors = new ArrayList<>();
  final List<Spot> properties = new ArrayList<>();
  final List<Spot> standfirsts = new ArrayList<>();
  final List<Spot> breadcrumbs = new ArrayList<>();
  final List<Spot> figures = new ArrayList<>();

  private final Hints hints = new Hints();
  private final Surroundings surroundings;
  private final StringBuilder line = new StringBuilder();
  private final EnumSet<Hint> lineHints = EnumSet.noneOf(Hint.class);
  private String lastLine = "";
  private int lineAt;
  private int at;
  private int elsewhereFrom = Integer.MAX_VALUE;
  private int besideFrom = Integer.MAX_VALUE;
  private int silentFrom = Integer.MAX_VALUE;

  private PageScan(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  static PageScan of(Document page) {
    PageScan scan = new PageScan(Surroundings.of(page));
    page.traverse(scan);
    scan.endLine(page);
    return scan;
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
    } else if (name.equals("link") && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonicals.add(element.attr("href"));
    }
    if (SmallText.isSilent(element) && !name.equals("head") && !surroundings.isPageForm(element)) {
      silentFrom = depth;
      return;
    }
    Set<Hint> named = hints.of(element);
    if (depth < elsewhereFrom && surroundings.begin(element, named)) {
      if (depth < besideFrom && Surroundings.isBeside(element, named)) {
        besideFrom = depth;
      } else {
        elsewhereFrom = depth;
      }
    }
    if (element.isBlock() || name.equals("br")) {
      endLine(element);
    } else {
      gap(SmallText.GAP);
    }
    lineHints.addAll(named);
    note(element, name, named);
  }

  /// Attributes that templates name for dates of publication: `data-pubdate`, `publishdate`.
  private void noteDates(Element element, Set<Hint> named) {
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      if ((name.contains("publish") || name.contains("pubdate"))
          && dates.size() < MOST_ATTRIBUTES) {
        dates.add(new Spot(element, attribute.getValue(), at, isElsewhere(), named, name));
      }
    }
  }

  private void note(Element element, String name, Set<Hint> named) {
    if (element.attributesSize() == 0
        && !HEADINGS.contains(name)
        && !name.equals("time")
        && !name.equals("figure")) {
      return;
    }
    if (element.attributesSize() > 0 && !isElsewhere()) {
      noteDates(element, named);
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
    if (name.equals("time")
        || element.hasAttr("datetime")
        || named.contains(Hint.DATE)
        || named.contains(Hint.UPDATE)) {
      if (isBeside()) {
        addText(besideTimes, element, named, 120);
      }
      add(times, element, named, 120);
    }
    if (AuthorMarks.isMarked(element, named)) {
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

  private void add(List<Spot> spots, Element element, Set<Hint> named, int longest) {
    boolean counts =
        !isElsewhere() || element.normalName().equals("h1") || named.contains(Hint.BREADCRUMB);
    if (counts) {
      addText(spots, element, named, longest);
    }
  }

  private void addText(List<Spot> spots, Element element, Set<Hint> named, int longest) {
    if (spots.size() < MOST_SPOTS) {
      SmallText.of(element, longest)
          .ifPresent(
              text -> spots.add(new Spot(element, text, at, isElsewhere(), named, before())));
    }
  }

  private void addEmpty(List<Spot> spots, Element element, Set<Hint> named) {
    if (!isElsewhere() && spots.size() < MOST_SPOTS) {
      spots.add(new Spot(element, "", at, isElsewhere(), named, before()));
    }
  }

  private boolean isElsewhere() {
    return elsewhereFrom != Integer.MAX_VALUE || besideFrom != Integer.MAX_VALUE;
  }

  private boolean isBeside() {
    return elsewhereFrom == Integer.MAX_VALUE && besideFrom != Integer.MAX_VALUE;
  }

  private String before() {
    String open = SmallText.clean(line).replace(SmallText.GAP, ' ');
    return open.isEmpty() && lastLine.length() <= 40 ? lastLine : open;
  }

  private void endLine(Element element) {
    String text = SmallText.clean(line);
    if (!text.isEmpty()) {
      if (text.length() <= LONGEST_LINE && (!isElsewhere() || isBeside())) {
        addLine(isBeside() ? besideLines : lines, element, text);
      }
      if (!isElsewhere() && text.length() > LONGEST_OPENING && openings.size() < MOST_OPENINGS) {
        String start = text.substring(0, LONGEST_OPENING);
        openings.add(new Spot(element, start, lineAt, false, Set.of(), ""));
      }
      lastLine = text.replace(SmallText.GAP, ' ');
      lineHints.clear();
    }
    line.setLength(0);
    lineAt = at;
  }

  private void addLine(List<Spot> spots, Element element, String text) {
    if (spots.size() < 4 * MOST_SPOTS) {
      String before = lastLine.length() <= 40 ? lastLine : "";
      spots.add(new Spot(element, text, lineAt, isElsewhere(), EnumSet.copyOf(lineHints), before));
    }
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
      if (depth == besideFrom) {
        besideFrom = Integer.MAX_VALUE;
      }
    }
  }
}
