package org.copydesk.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// What a page says that it is, in schema.org's types and Open Graph's.
///
/// @param names schema.org's types, as written
/// @param openGraph the type in Open Graph, empty where there is none
/// @param free what the page says of its article being free to read
record PageTypes(Set<String> names, String openGraph, Free free) {
  /// Whether an article can be read without paying.
  enum Free {
    YES,
    NO,
    NOT_SAID
  }

  private static final Evaluator SCRIPTS = QueryParser.parse("script[type*=ld+json]");
  private static final Evaluator ITEMS = QueryParser.parse("[itemtype]");
  private static final Evaluator OPEN_GRAPH = QueryParser.parse("meta[property=og:type]");
  private static final Pattern TYPE = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(\\w{1,60})\"");
  private static final Pattern FREE =
      Pattern.compile("\"isAccessibleForFree\"\\s*:\\s*\"?(true|false)", Pattern.CASE_INSENSITIVE);

  static PageTypes of(Document page) {
    Set<String> names = new HashSet<>();
    Free free = Free.NOT_SAID;
    List<Element> telling = telling(page);
    for (Element script : matching(telling, SCRIPTS)) {
      String data = script.data();
      Matcher types = TYPE.matcher(data);
      while (types.find()) {
        names.add(types.group(1));
      }
      Matcher stated = FREE.matcher(data);
      if (free == Free.NOT_SAID && stated.find()) {
        free = stated.group(1).equalsIgnoreCase("true") ? Free.YES : Free.NO;
      }
    }
    for (Element item : matching(telling, ITEMS)) {
      String type = item.attr("itemtype");
      names.add(type.substring(type.lastIndexOf('/') + 1));
    }
    return new PageTypes(names, new Elements(matching(telling, OPEN_GRAPH)).attr("content"), free);
  }

  /// The few elements that any of the questions is about, so that the page is walked once.
  private static List<Element> telling(Document page) {
    return page.stream()
        .filter(element ->
            switch (element.normalName()) {
              case "script", "meta" -> true;
              default -> element.attributesSize() > 0 && element.hasAttr("itemtype");
            })
        .toList();
  }

  private static List<Element> matching(List<Element> elements, Evaluator which) {
    return elements.stream().filter(element -> element.is(which)).toList();
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /// Whether the page says that it is an article of some kind.
  boolean isArticle() {
    return openGraph.equals("article") || names.stream().anyMatch(PageTypes::isArticle);
  }

  /// Whether schema.org's types name an article of some kind.
  boolean hasArticle() {
    return names.stream().anyMatch(PageTypes::isArticle);
  }

  private static boolean isArticle(String name) {
    return name.endsWith("Article") || name.endsWith("Posting") || name.endsWith("Report");
  }
}
