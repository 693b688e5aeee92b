package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.html.metadata.Hints.Hint;
import org.copydesk.ingest.normalize.CleanText;

/// Finds the headline as it is printed on the page. What the page states elsewhere is often cut at
/// a length, written for search engines or followed by the site's name, but it tells which of the
/// headings is the headline.
final class Headline {
  private static final double CONFIRMED = 0.5;
  private static final double CLEARLY_CONFIRMED = 0.75;
  private static final double SURELY_CONFIRMED = 0.9;
  private static final int TRUNCATED_FROM = 60;
  private static final int LONGEST = 400;
  private static final int MOST_PARTS = 10;
  private static final int LONG_ENOUGH = 3;

  /// A headline.
  ///
  /// @param at how many characters are visible before it, where it is printed
  record Found(String text, String witness, Optional<Integer> at) {}

  private record Heading(Spot spot, String text, double likeness) {}

  private final PageFacts facts;
  private final HeadingLinks links;
  private final List<Told<String>> stated;
  private final List<String> titles;
  private final List<String> foldedTitles;

  private Headline(PageFacts facts) {
    this.facts = facts;
    this.links = new HeadingLinks(facts);
    List<Told<String>> raw = stated(facts);
    List<String> all = raw.stream().map(Told::value).toList();
    this.stated =
        raw.stream()
            .map(told ->
                new Told<>(
                    told.witness(),
                    Titles.bare(told.value(), facts.site(), without(all, told.value()))))
            .toList();
    this.titles = stated.stream().map(Told::value).distinct().toList();
    this.foldedTitles = titles.stream().map(Words::folded).distinct().toList();
  }

  private static List<String> without(List<String> all, String title) {
    return all.stream().filter(other -> !other.equals(title)).toList();
  }

  static Optional<Found> of(PageFacts facts) {
    Headline headline = new Headline(facts);
    Optional<Heading> printed = headline.printed();
    if (printed.isPresent()) {
      Heading heading = printed.get();
      String name = heading.spot.element().normalName();
      return Optional.of(
          new Found(
              Titles.withoutLabel(headline.cased(headline.text(heading))),
              name.equals("h1") ? "h1" : "heading",
              Optional.of(heading.spot.at())));
    }
    return headline.told().map(told -> new Found(told.value(), told.witness(), headline.place()));
  }

  /// Where the headline would be: at the first heading that is not the site's.
  private Optional<Integer> place() {
    return facts.scan().headings.stream()
        .filter(spot -> spot.element().normalName().equals("h1") && !spot.elsewhere())
        .filter(spot -> !facts.site().contain(spot.line()) && !links.leadHome(spot.element()))
        .map(Spot::at)
        .findFirst();
  }

  private static List<Told<String>> stated(PageFacts facts) {
    MetaElements metas = facts.metas();
    return Stream.of(
            Told.by(
                "json-ld", facts.stated().text("headline").or(() -> facts.stated().text("name"))),
            Told.by("open-graph", metas.first("og:title")),
            Told.by("twitter", metas.first("twitter:title")),
            Told.by("parsely", metas.first("parsely-title")),
            Told.by("sailthru", metas.first("sailthru.title")),
            Told.by("citation", metas.first("citation_title")),
            Told.by("dublin-core", metas.first("dc.title", "dcterms.title")),
            Told.by("meta", metas.first("title", "headline", "article:title", "cxenseparse:title")),
            Told.by("title", Optional.of(Words.plain(facts.page().title()))))
        .flatMap(rung -> rung)
        .filter(told -> !told.value().isBlank() && told.value().length() <= LONGEST)
        .toList();
  }

  private Optional<Heading> printed() {
    List<Heading> headings =
        facts.scan().headings.stream()
            .map(spot -> new Heading(spot, spot.line(), likeness(spot.line())))
            .filter(heading -> heading.likeness >= CONFIRMED || isFirstLevel(heading))
            .filter(heading -> !heading.text.isEmpty() && !isSiteName(heading))
            .filter(heading ->
                heading.likeness >= SURELY_CONFIRMED
                    || !links.leadElsewhere(heading.spot.element()))
            .toList();
    Heading best = null;
    double most = 0;
    for (Heading heading : headings) {
      double score = score(heading);
      if (score > most) {
        best = heading;
        most = score;
      }
    }
    return best == null ? alone(headings) : Optional.of(best);
  }

  private static boolean isFirstLevel(Heading heading) {
    return heading.spot.element().normalName().equals("h1");
  }

  private double score(Heading heading) {
    Spot spot = heading.spot;
    boolean first = isFirstLevel(heading);
    boolean marked = spot.element().attr("itemprop").contains("headline");
    if (heading.likeness < (first || marked ? CONFIRMED : CLEARLY_CONFIRMED)
        || (spot.elsewhere() && !first)) {
      return 0;
    }
    double level = first ? 0.3 : spot.element().normalName().equals("h2") ? 0.05 : 0;
    return heading.likeness
        + level
        + (marked ? 0.2 : 0)
        + (spot.hints(Hint.HEADLINE) ? 0.05 : 0)
        - (spot.elsewhere() ? 0.4 : 0);
  }

  /// The only first-level heading of the story is its headline whatever the page states, as long as
  /// it says something.
  private Optional<Heading> alone(List<Heading> headings) {
    List<Heading> first =
        headings.stream()
            .filter(heading -> isFirstLevel(heading) && !heading.spot.elsewhere())
            .toList();
    if (first.size() > 1) {
      first =
          first.stream()
              .filter(heading -> heading.likeness > 0 && Words.count(heading.text) > LONG_ENOUGH)
              .toList();
    }
    boolean says =
        first.size() == 1
            && (Words.count(first.getFirst().text) > LONG_ENOUGH
                || first.getFirst().likeness > 0
                || titles.isEmpty());
    return says ? Optional.of(first.getFirst()) : Optional.empty();
  }

  private boolean isSiteName(Heading heading) {
    boolean confirmed =
        stated.stream()
            .anyMatch(told ->
                !told.witness().equals("title")
                    && Words.folded(told.value()).equals(Words.folded(heading.text)));
    return !confirmed
        && (facts.site().contain(heading.text) || links.leadHome(heading.spot.element()));
  }

  /// How much a heading says what any of the titles says; a title that was cut short or shortened,
  /// and one that names the site as well, still confirm it.
  private double likeness(String heading) {
    String folded = Words.folded(heading);
    double most = 0;
    for (String other : foldedTitles) {
      boolean holds = holds(other, folded) || holds(folded, other);
      double share =
          (double) Math.min(folded.length(), other.length())
              / Math.max(1, Math.max(folded.length(), other.length()));
      double contained = holds ? Math.min(share + 0.3, 0.6 + 0.4 * share) : 0;
      most = Math.max(most, Math.max(contained, Words.likenessOfFolded(folded, other)));
    }
    return most;
  }

  private static boolean holds(String outer, String inner) {
    return (!inner.isEmpty() && (" " + outer + " ").contains(" " + inner + " "))
        || (inner.length() > 40 && outer.startsWith(inner));
  }

  /// The heading's text without a label that stands in an element of its own beside the title that
  /// the page states.
  private String text(Heading heading) {
    Optional<String> stated =
        stated(List.of(heading.spot.text().split(String.valueOf(SmallText.GAP), MOST_PARTS)));
    if (stated.isPresent()) {
      return stated.get();
    }
    String shown = CleanText.line(heading.spot.element().text());
    String text = shown.indexOf('<') < 0 ? Words.plain(shown) : shown;
    String printed = likeness(text) < heading.likeness ? heading.text : text;
    return Titles.bare(printed, facts.site(), titles).equals(printed) ? printed : siteless(printed);
  }

  /// The parts in a row that together are a title that the page states.
  private Optional<String> stated(List<String> parts) {
    for (int length = parts.size() - 1; length > 0; length--) {
      for (int from = 0; from + length <= parts.size(); from++) {
        String some = CleanText.line(String.join(" ", parts.subList(from, from + length)));
        if (Words.count(some) > 2 && foldedTitles.contains(Words.folded(some))) {
          return Optional.of(some);
        }
      }
    }
    return Optional.empty();
  }

  /// A heading loses what follows its separator only where that is the site's own name.
  private String siteless(String printed) {
    String bare = Titles.bare(printed, facts.site(), titles);
    String rest = printed.length() > bare.length() ? printed.substring(bare.length()) : "";
    return facts.site().contain(rest) || (rest.contains("|") && facts.site().resemble(rest))
        ? bare
        : printed;
  }

  /// A heading that the template sets in capitals reads as the page states it.
  private String cased(String heading) {
    boolean capitals =
        heading.equals(heading.toUpperCase(java.util.Locale.ROOT))
            && !heading.equals(heading.toLowerCase(java.util.Locale.ROOT));
    return capitals && Words.count(heading) > 1
        ? titles.stream()
            .filter(title -> title.equalsIgnoreCase(heading))
            .filter(title -> !title.equals(heading))
            .findFirst()
            .orElse(heading)
        : heading;
  }

  /// What is stated where no heading can be trusted: the first title, or a longer one that says how
  /// a title that was cut goes on.
  private Optional<Told<String>> told() {
    Optional<Told<String>> first =
        stated.stream()
            .filter(told -> !facts.site().contain(told.value()))
            .findFirst()
            .or(() -> stated.stream().findFirst());
    return first.map(told -> {
      String start = told.value().replaceFirst("\\s*(?:…|\\.\\.\\.)$", "");
      return stated.stream()
          .filter(other ->
              start.length() >= TRUNCATED_FROM
                  && other.value().length() > told.value().length()
                  && other.value().startsWith(start))
          .findFirst()
          .orElse(told);
    });
  }
}
