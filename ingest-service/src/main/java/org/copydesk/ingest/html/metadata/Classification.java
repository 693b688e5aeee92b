package org.copydesk.ingest.html.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.Draft;
import org.jsoup.nodes.Element;

/// Where a page files its article: the section path and the keywords.
final class Classification {
  private static final Set<String> NO_SECTION =
      Set.of(
          "home",
          "homepage",
          "news",
          "start",
          "startseite",
          "accueil",
          "inicio",
          "início",
          "portada",
          "hjem",
          "hem",
          "etusivu",
          "uncategorized",
          "uncategorised",
          "blog",
          "all",
          "latest",
          "article",
          "articles");
  private static final int MOST_KEYWORDS = 60;
  private static final int LONGEST = 80;
  private static final int LONGEST_LIST = 4_000;

  private final PageFacts facts;
  private final Draft draft;

  private Classification(PageFacts facts, Draft draft) {
    this.facts = facts;
    this.draft = draft;
  }

  static void decide(PageFacts facts, Draft draft) {
    Classification classification = new Classification(facts, draft);
    classification.section();
    classification.keywords();
  }

  private void section() {
    JsonLd stated = facts.stated();
    MetaElements metas = facts.metas();
    Stream.of(
            new Told<>("json-ld", stated.texts("articleSection")),
            new Told<>("article", metas.all("article:section")),
            new Told<>(
                "parsely",
                Stream.concat(
                        metas.all("parsely-section").stream(),
                        ParselyPage.of(metas).texts("section").stream())
                    .toList()),
            new Told<>(
                "meta",
                Stream.of(
                        "section",
                        "cxenseparse:recs:category",
                        "cg_section",
                        "article.section",
                        "article:section:name",
                        "dc.subject.section")
                    .flatMap(name -> metas.all(name).stream())
                    .toList()),
            new Told<>("breadcrumb", breadcrumbs()))
        .map(told -> new Told<>(told.witness(), sections(told.value())))
        .filter(told -> !told.value().isEmpty())
        .findFirst()
        .ifPresent(told -> {
          draft.fields().setSection(told.value());
          draft.witness("section", told.witness());
        });
  }

  private List<String> sections(List<String> stated) {
    Optional<String> headline =
        Optional.ofNullable(draft.fields().getHeadline()).map(Words::folded);
    return stated.stream()
        .filter(section -> section.length() <= LONGEST)
        .filter(section -> !facts.site().contain(section))
        .filter(section -> headline.filter(Words.folded(section)::equals).isEmpty())
        .filter(section -> stated.size() == 1 || !NO_SECTION.contains(Words.folded(section)))
        .filter(section -> !section.equalsIgnoreCase("uncategorized"))
        .distinct()
        .limit(6)
        .toList();
  }

  private List<String> breadcrumbs() {
    for (Spot spot : facts.scan().breadcrumbs) {
      List<String> crumbs =
          spot.element().select("a").stream()
              .limit(8)
              .map(Element::text)
              .map(Words::plain)
              .filter(text -> !text.isEmpty() && text.length() <= 40)
              .filter(text -> !NO_SECTION.contains(Words.folded(text)))
              .toList();
      if (!crumbs.isEmpty()) {
        return crumbs;
      }
    }
    return List.of();
  }

  private void keywords() {
    JsonLd stated = facts.stated();
    MetaElements metas = facts.metas();
    Map<String, String> keywords = new LinkedHashMap<>();
    Stream.of(
            stated.names("keywords"),
            metas.all("article:tag"),
            metas.all("news_keywords"),
            metas.all("parsely-tags"),
            ParselyPage.of(metas).texts("tags"),
            metas.all("sailthru.tags"),
            metas.all("keywords"))
        .flatMap(List::stream)
        .limit(500)
        .map(list -> list.substring(0, Math.min(list.length(), LONGEST_LIST)))
        .flatMap(list -> Stream.of(list.split("\\s*[,;|、，]\\s*", MOST_KEYWORDS)))
        .map(Words::plain)
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .filter(word ->
            !word.matches("(?i)(?:tag|author|source|type|section|template|content_type)s?:.*"))
        .limit(4L * MOST_KEYWORDS)
        .forEach(word -> keywords.putIfAbsent(Words.folded(word), word));
    draft.fields().setKeywords(keywords.values().stream().limit(MOST_KEYWORDS).toList());
  }
}
