package org.copydesk.ingest.html.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.copydesk.ingest.normalize.CanonicalUrl;
import org.copydesk.ingest.normalize.Draft;
import org.copydesk.news.AltId;
import org.jsoup.nodes.Document;

/// The metadata of a page, each field from the first witness on its ladder that can be believed;
/// docs/extraction.md has the ladders as a table.
public final class PageMetadata {
  private static final int LONGEST_STANDFIRST = 600;

  private PageMetadata() {}

  /// Fills in a draft's metadata.
  ///
  /// @param stated what the page says in JSON-LD
  public static void read(Draft draft, Document page, JsonLd stated) {
    PageFacts found = PageFacts.of(page, stated);
    Optional<Headline.Found> headline = Headline.of(found);
    PageFacts facts = found.withHeadlineAt(headline.flatMap(Headline.Found::at));
    headline.ifPresent(title -> {
      draft.fields().setHeadline(title.text());
      draft.witness("headline", title.witness());
    });
    standfirst(draft, facts);
    AuthorLadder.decide(facts, draft);
    Declarations.decide(facts, draft);
    DateLadder.decide(facts, draft);
    Classification.decide(facts, draft);
    addresses(draft, facts);
    LeadPicture.of(facts)
        .ifPresent(told -> {
          draft.fields().setMedia(List.of(told.value()));
          draft.witness("media", told.witness());
        });
  }

  private static void addresses(Draft draft, PageFacts facts) {
    Optional<Told<String>> canonical = CanonicalAddress.of(facts);
    canonical.ifPresent(told -> draft.witness("canonical-url", told.witness()));
    Optional<String> stated = canonical.map(Told::value);
    draft
        .fields()
        .setAltIds(
            Stream.concat(
                    stated.map(url -> new AltId("canonical-url", url)).stream(),
                    CanonicalUrl.pageIdentity(stated, facts.page().location())
                        .map(url -> new AltId("page-identity", url))
                        .stream())
                .toList());
  }

  private static void standfirst(Draft draft, PageFacts facts) {
    Stream<String> printed =
        facts.scan().standfirsts.stream()
            .filter(facts::isNearHeadline)
            .filter(spot -> facts.headlineAt().isPresent() && spot.at() >= facts.headlineAt().get())
            .map(Spot::line)
            .filter(line -> line.length() >= 25);
    JsonLd stated = facts.stated();
    MetaElements metas = facts.metas();
    String headline =
        Optional.ofNullable(draft.fields().getHeadline()).map(Words::folded).orElse("");
    Stream.of(
            Told.each("standfirst", printed.toList()),
            Told.by("json-ld", stated.text("description")),
            Told.by("open-graph", metas.first("og:description", "twitter:description")),
            Told.by(
                "meta",
                metas.first(
                    "description",
                    "dc.description",
                    "dcterms.description",
                    "sailthru.description")))
        .flatMap(rung -> rung)
        .filter(told ->
            told.value().length() <= LONGEST_STANDFIRST || !told.witness().equals("standfirst"))
        .filter(told -> !Words.folded(told.value()).equals(headline))
        .findFirst()
        .ifPresent(told -> {
          draft.fields().setStandfirst(told.value());
          draft.witness("standfirst", told.witness());
        });
  }
}
