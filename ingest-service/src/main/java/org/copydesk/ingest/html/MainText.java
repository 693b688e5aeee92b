package org.copydesk.ingest.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the element of a page that holds the story. Containers are scored by the running text of
/// the paragraphs below them, less the share that stands in links; `articleBody` of JSON-LD judges
/// between the candidates where the page has it.
final class MainText {
  private static final Pattern UNLIKELY =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:comments?|disqus|footer|footnote-nav|sidebar|side-?bar|related|recommend\\w*|recirc\\w*|promo\\w*|newsletter\\w*|"
              + "subscri\\w*|share|sharing|social|breadcrumbs?|menu|nav|navbar|navigation|advert\\w*|ad|ads|adslot|sponsor\\w*|outbrain|taboola|cookie\\w*|consent|"
              + "popup|modal|masthead|byline|author-bio|tags?|tag-list|pagination|most-?(?:read|popular|viewed)|trending|widget|read-?more|"
              + "more-?(?:stories|news|on)|also-?like|toolbar|skip|hidden|print-only|paywall|signup|sign-up)(?:$|[\\s_-])");
  private static final String NOT_STORY =
      "nav, footer, aside, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [hidden], [aria-hidden=true]";
  private static final double MOST_OF_THE_PAGE = 0.4;
  private static final int SHORT = 600;
  private static final int MOST_LEVELS = 4;
  private static final double SIBLINGS_SHARE = 0.3;

  private MainText() {}

  /// The element with the story, cleaned of what is not part of it; works on a copy of the page.
  static Element of(Document page, Optional<String> articleBody) {
    Element strict = best(cleaned(page, true), articleBody);
    if (strict.text().length() >= SHORT) {
      return strict;
    }
    Element loose = best(cleaned(page, false), articleBody);
    return loose.text().length() > 2.2 * strict.text().length() ? loose : strict;
  }

  private static Element cleaned(Document page, boolean byName) {
    Element body = page.clone().body();
    double all = Math.max(1, body.text().length());
    for (Element element : body.select(NOT_STORY)) {
      removeUnlessMost(element, all);
    }
    if (byName) {
      for (Element element :
          body.select("div, section, ul, ol, p, span, header, table, figure, h2, h3, h4")) {
        String names = element.className() + " " + element.id();
        if (UNLIKELY.matcher(names).find()) {
          removeUnlessMost(element, all);
        }
      }
    }
    return body;
  }

  private static void removeUnlessMost(Element element, double all) {
    boolean holdsArticle = element.selectFirst("article, main, [itemprop=articleBody]") != null;
    if (element.parent() != null
        && !holdsArticle
        && element.text().length() / all < MOST_OF_THE_PAGE) {
      element.remove();
    }
  }

  private static Element best(Element body, Optional<String> articleBody) {
    Element marked = body.selectFirst("[itemprop=articleBody]");
    if (marked != null && marked.text().length() > SHORT) {
      return marked;
    }
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p, pre, blockquote, li, h2, h3, td, div")) {
      String text = paragraph.normalName().equals("div") ? paragraph.ownText() : paragraph.text();
      if (text.length() >= 25) {
        credit(scores, paragraph, score(paragraph, text));
      }
    }
    return scores.entrySet().stream()
        .max(
            Comparator.comparingDouble(
                entry -> judged(entry.getKey(), entry.getValue(), articleBody)))
        .map(Map.Entry::getKey)
        .map(MainText::widened)
        .orElse(body);
  }

  private static double score(Element paragraph, String text) {
    double links = paragraph.select("a").eachText().stream().mapToInt(String::length).sum();
    double plain = Math.max(0, 1 - links / text.length());
    long commas = text.chars().filter(c -> c == ',' || c == '，').count();
    return (1 + commas + Math.min(text.length() / 100.0, 6)) * plain * plain;
  }

  private static void credit(Map<Element, Double> scores, Element paragraph, double score) {
    double share = 1;
    int depth = 0;
    for (Element parent = paragraph.parent();
        parent != null && depth < 5;
        parent = parent.parent()) {
      scores.merge(parent, score * share, Double::sum);
      share *= depth == 0 ? 0.75 : 0.6;
      depth++;
    }
  }

  private static double judged(Element element, double score, Optional<String> articleBody) {
    double named =
        element.normalName().equals("article")
                || element
                    .className()
                    .matches("(?i).*\\b(?:article|story|post|entry)[-_]?(?:body|content|text)\\b.*")
            ? 1.25
            : 1;
    return articleBody
        .filter(text -> text.length() > SHORT)
        .map(text -> score * named * (0.2 + overlap(element.text(), text)))
        .orElse(score * named);
  }

  /// The harmonic mean of the lengths that two texts share, by their sizes and three samples.
  private static double overlap(String found, String told) {
    double lengths =
        2.0 * Math.min(found.length(), told.length()) / (found.length() + told.length());
    List<Integer> at = List.of(told.length() / 5, told.length() / 2, told.length() * 4 / 5);
    long hits =
        at.stream()
            .map(start -> told.substring(start, Math.min(told.length(), start + 20)).strip())
            .filter(found::contains)
            .count();
    return lengths * (0.4 + 0.2 * hits);
  }

  /// A story in several sibling containers is taken whole, however deep they lie.
  private static Element widened(Element best) {
    Element widest = best;
    Element parent = best.parent();
    for (int level = 0; level < MOST_LEVELS && parent != null; level++, parent = parent.parent()) {
      Element inner = widest;
      if (parent.normalName().equals("body")) {
        return widest;
      }
      double siblings =
          parent.children().stream()
              .filter(child -> !child.equals(inner) && !contains(child, inner))
              .mapToDouble(MainText::running)
              .sum();
      if (siblings > running(widest) * SIBLINGS_SHARE) {
        widest = parent;
      }
    }
    return widest;
  }

  private static boolean contains(Element outer, Element inner) {
    return inner.parents().contains(outer);
  }

  /// Characters of running text: of paragraphs that are long enough and not mostly links.
  private static double running(Element element) {
    double sum = 0;
    for (Element paragraph : element.select("p")) {
      String text = paragraph.text();
      int links = paragraph.select("a").eachText().stream().mapToInt(String::length).sum();
      if (text.length() >= 80 && links * 3 < text.length()) {
        sum += text.length() - links;
      }
    }
    return sum;
  }
}
