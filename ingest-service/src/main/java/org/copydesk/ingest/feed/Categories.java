package org.copydesk.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the sections, tags and subjects of an entry.
final class Categories {
  /// The scheme of a term that is the section which the entry stands in.
  static final String SECTION = "section";

  private Categories() {}

  static List<FeedCategory> of(XmlElement entry) {
    LinkedHashSet<FeedCategory> categories = new LinkedHashSet<>();
    for (XmlElement element : entry.elements()) {
      switch (element.name()) {
        case "category", "atom:category", "itunes:category" -> categories.addAll(category(element));
        case "dc:subject", "dcterms:subject" ->
            element.line().stream()
                .flatMap(line -> terms(line, ";"))
                .map(Categories::tag)
                .forEach(categories::add);
        case "media:keywords", "itunes:keywords", "news:keywords", "prism:keyword" ->
            element.line().stream()
                .flatMap(line -> terms(line, "[,;]"))
                .map(Categories::tag)
                .forEach(categories::add);
        case "prism:section", "foreign:section" ->
            element
                .line()
                .flatMap(TitleText::of)
                .map(line -> new FeedCategory(line, Optional.of(SECTION), Optional.empty()))
                .ifPresent(categories::add);
        default -> {}
      }
    }
    return List.copyOf(categories);
  }

  private static List<FeedCategory> category(XmlElement element) {
    Optional<String> term =
        element.attribute("term").or(() -> element.attribute("text")).or(element::line);
    List<FeedCategory> categories = new ArrayList<>();
    term.or(() -> element.attribute("label"))
        .flatMap(TitleText::of)
        .map(line ->
            new FeedCategory(
                line,
                element.attribute("domain").or(() -> element.attribute("scheme")),
                element.attribute("label").flatMap(TitleText::of)))
        .ifPresent(categories::add);
    element.all("itunes:category").forEach(inner -> categories.addAll(category(inner)));
    return categories;
  }

  static FeedCategory tag(String term) {
    return new FeedCategory(term, Optional.empty(), Optional.empty());
  }

  static Stream<String> terms(String list, String separator) {
    return Stream.of(list.split(separator, 1000)).flatMap(term -> TitleText.of(term).stream());
  }
}
