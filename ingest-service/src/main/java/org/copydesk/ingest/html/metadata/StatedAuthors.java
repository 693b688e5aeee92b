package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.news.Author;
import tools.jackson.databind.JsonNode;

/// The authors that a page's JSON-LD and meta elements state.
final class StatedAuthors {
  private static final List<String> LABELS =
      List.of("twitter:label1", "twitter:label2", "twitter:label3");

  private static final List<String> ARTICLE =
      List.of("article:author", "article:author_name", "og:article:author");
  private static final List<String> META =
      List.of(
          "author",
          "byl",
          "authors",
          "article.author",
          "cxenseparse:author",
          "book:author",
          "rbauthors",
          "article_author",
          "content_author",
          "creator");
  private static final List<String> DUBLIN_CORE =
      List.of("dc.creator", "dcterms.creator", "dc.contributor");

  private StatedAuthors() {}

  static Credits jsonLd(PageFacts facts) {
    JsonLd stated = facts.stated();
    Credits credits = new Credits(facts.site());
    List<JsonNode> authors = stated.values("author");
    for (JsonNode author : authors.isEmpty() ? stated.values("creator") : authors) {
      if (author.isObject()) {
        person(credits, facts, author);
      } else {
        stated.names(List.of(author)).forEach(credits::names);
      }
    }
    return credits;
  }

  private static void person(Credits credits, PageFacts facts, JsonNode node) {
    JsonLd stated = facts.stated();
    Optional<String> role =
        stated.texts(node, "jobTitle").stream()
            .findFirst()
            .or(() -> stated.names(stated.values(node, "jobTitle")).stream().findFirst());
    Optional<String> body =
        Stream.of("worksFor", "affiliation")
            .flatMap(field -> stated.names(stated.values(node, field)).stream())
            .findFirst();
    Optional<String> email =
        stated.texts(node, "email").stream()
            .findFirst()
            .map(address -> address.replaceFirst("(?i)^mailto:", ""))
            .filter(address -> address.contains("@"));
    Optional<String> url =
        stated.texts(node, "url").stream()
            .filter(address -> address.startsWith("http"))
            .findFirst();
    for (String name : stated.texts(node, "name")) {
      Credits named = new Credits(facts.site()).names(name);
      for (Author author : named.authors()) {
        Author.Builder full = Author.newBuilder(author);
        role.ifPresent(full::setRole);
        body.ifPresent(full::setAffiliation);
        email.ifPresent(full::setEmail);
        url.ifPresent(full::setUrl);
        credits.add(full.build());
      }
    }
  }

  /// What each family of meta elements states, the surest first.
  static List<Told<Credits>> metas(PageFacts facts) {
    MetaElements metas = facts.metas();
    return Stream.of(
            told(facts, "parsely", metas.all("parsely-author")),
            told(facts, "parsely", ParselyPage.of(metas).authors()),
            told(facts, "sailthru", metas.all("sailthru.author")),
            told(
                facts,
                "citation",
                metas.all("citation_author").stream().map(StatedAuthors::givenNameFirst).toList()),
            told(facts, "article", metas.allOfFirst(ARTICLE)),
            told(facts, "meta", metas.allOfFirst(META)),
            told(facts, "dublin-core", metas.allOfFirst(DUBLIN_CORE)),
            told(facts, "twitter", labelled(metas)))
        .filter(told -> !told.value().isEmpty())
        .toList();
  }

  private static Told<Credits> told(PageFacts facts, String witness, List<String> names) {
    Credits credits = new Credits(facts.site());
    names.stream().limit(30).forEach(credits::names);
    return new Told<>(witness, credits);
  }

  /// Citations state the family name first.
  private static String givenNameFirst(String name) {
    String[] parts = name.split(",\\s*", 3);
    return parts.length == 2 ? parts[1] + " " + parts[0] : name;
  }

  /// What WordPress tells the cards of social networks: "Written by", in the site's language.
  private static List<String> labelled(MetaElements metas) {
    return LABELS.stream()
        .filter(label -> metas.first(label).filter(PrintedName::isBy).isPresent())
        .flatMap(label -> metas.all(label.replace("label", "data")).stream())
        .toList();
  }
}
